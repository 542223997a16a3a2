package org.fluxion.benchmarks.problems;

/** Classes of this package that are compiled apart, because they need more than the others. */
final class Extras {
    private Extras() {}

    /** Whether the build has the Deep Java Library. */
    static boolean hasPyTorch() {
        try {
            Class.forName("ai.djl.engine.Engine", false, Extras.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** A new object of the class of that name. */
    static <T> T load(Class<T> type, String name) {
        try {
            return Class.forName(Extras.class.getPackageName() + "." + name)
                    .asSubclass(type)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

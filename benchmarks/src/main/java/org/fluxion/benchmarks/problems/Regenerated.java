package org.fluxion.benchmarks.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.fluxion.benchmarks.Problem;

/** This package once more, with classes for one of its sources that the processor has generated with other options. */
final class Regenerated extends ClassLoader {
    private static final String PACKAGE = Regenerated.class.getPackageName() + ".";

    private final MemoryFiles made;
    private final Map<String, byte[]> classes;

    private Regenerated(MemoryFiles made) {
        super(Regenerated.class.getClassLoader());
        this.made = made;
        this.classes = made.classes();
    }

    /**
     * The package without a pass.
     *
     * @param pass as in {@code -Afluxion.without=...}
     * @param source the simple name of the class whose source is compiled again
     */
    static Regenerated without(String pass, String source) {
        return with(List.of("-Afluxion.without=" + pass), source);
    }

    /** The package with options of the processor. */
    static Regenerated with(List<String> options, String source) {
        JavaFileObject file = MemoryFiles.source(PACKAGE + source, text(source));
        return new Regenerated(Compilation.run(List.of(file), true, options));
    }

    private static String text(String source) {
        return new String(bytes(source + ".java"), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Regenerated.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + resource + " beside the classes");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The sources that the processor has written. */
    List<JavaFileObject> sources() {
        return made.sources();
    }

    /** A problem whose derivative the regenerated classes compute. */
    Problem<?> problem(String name) {
        try {
            Class<?> problems = Class.forName(Problems.class.getName(), true, this);
            return (Problem<?>) problems.getMethod("named", String.class).invoke(null, name);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All of the package is loaded again: its classes see each other's members, which those of another loader do not. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) {
        byte[] regenerated = classes.get(name);
        byte[] code = regenerated == null ? bytes(name.substring(PACKAGE.length()) + ".class") : regenerated;
        return defineClass(name, code, 0, code.length);
    }
}

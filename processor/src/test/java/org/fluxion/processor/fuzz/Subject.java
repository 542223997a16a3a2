package org.fluxion.processor.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.testing.Entries;

/** The method to differentiate, run as it stands. */
record Subject(Method method) {

    static Subject of(Class<?> type, String name) {
        Method found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return new Subject(found);
    }

    List<Parameter> parameters() {
        return List.of(method.getParameters());
    }

    /** Whether the method is differentiated by a parameter. */
    static boolean isActive(Class<?> type) {
        return type == double.class || type == double[].class || type == double[][].class;
    }

    /** The value, a {@code Double} or {@code double[]}. What the method throws comes out as it is. */
    Object call(Object... arguments) {
        try {
            return method.invoke(null, copies(arguments));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Object[] copies(Object... arguments) {
        return Arrays.stream(arguments).map(Subject::copy).toArray();
    }

    private static Object copy(Object argument) {
        return argument instanceof int[] indices ? indices.clone() : Entries.copy(argument);
    }
}

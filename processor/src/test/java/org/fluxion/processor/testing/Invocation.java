package org.fluxion.processor.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** A reflective call whose exceptions are those of the method called. */
final class Invocation {

    private Invocation() {}

    static Object invoke(Method method, Object receiver, Object... arguments) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw thrownByMethod(e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new AssertionError("cannot call " + method + " with " + Arrays.deepToString(arguments), e);
        }
    }

    static RuntimeException thrownByMethod(Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new AssertionError("a checked exception", cause);
    }
}

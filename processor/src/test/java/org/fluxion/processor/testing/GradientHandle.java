package org.fluxion.processor.testing;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An object of a generated gradient or Jacobian class, called by names known only at run time. What the class throws
 * comes out as it is.
 */
public final class GradientHandle {

    private final Class<?> type;
    private final Object instance;

    private GradientHandle(Class<?> type, Object instance) {
        this.type = type;
        this.instance = instance;
    }

    /** A new object, not evaluated yet. */
    public static GradientHandle of(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new GradientHandle(type, constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName() + " has no usable constructor without parameters", e);
        }
    }

    /** A new object that is told how many threads to use, not evaluated yet. */
    public static GradientHandle of(Class<?> type, int parallelism) {
        try {
            var constructor = type.getDeclaredConstructor(int.class);
            constructor.setAccessible(true);
            return new GradientHandle(type, constructor.newInstance(parallelism));
        } catch (InvocationTargetException e) {
            throw Invocation.thrownByMethod(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName() + " has no usable constructor with the number of threads", e);
        }
    }

    /** The generated class. */
    public Class<?> type() {
        return type;
    }

    /** Calls {@code evaluate}: a {@code Double} or a {@code double[]}. */
    public Object evaluate(Object... arguments) {
        return call(method("evaluate"), arguments);
    }

    /** Calls the static {@code at}: another, evaluated object. */
    public GradientHandle at(Object... arguments) {
        return new GradientHandle(type, call(method("at"), arguments));
    }

    /** Calls {@code value()}. */
    public Object value() {
        return call(method("value"));
    }

    /** Calls {@code dp()} for the parameter {@code p}. */
    public Object derivative(String parameter) {
        return call(method("d" + parameter));
    }

    /** Whether the class has a method of that name. */
    public boolean has(String method) {
        return !named(method).isEmpty();
    }

    /** Whether the class offers {@code dpDiagonal()} for the parameter {@code p}. */
    public boolean hasDiagonal(String parameter) {
        return !named("d" + parameter + "Diagonal").isEmpty();
    }

    /** Calls {@code dpDiagonal()} for the parameter {@code p}. */
    public double[] diagonal(String parameter) {
        return (double[]) call(method("d" + parameter + "Diagonal"));
    }

    /** The floating-point arrays that the object keeps, results among them. */
    public List<Object> arrays() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType().getName().matches("\\[+D"))
                .map(this::read)
                .filter(Objects::nonNull)
                .toList();
    }

    private Object read(Field field) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw new LinkageError(type.getName() + " keeps " + field.getName() + " to itself", e);
        }
    }

    private Method method(String name) {
        List<Method> found = named(name);
        if (found.size() != 1) {
            throw new AssertionError(
                    "%s has %d methods named %s, not one".formatted(type.getName(), found.size(), name));
        }
        Method method = found.get(0);
        method.setAccessible(true);
        return method;
    }

    private List<Method> named(String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && method.getName().equals(name))
                .toList();
    }

    private Object call(Method method, Object... arguments) {
        return Invocation.invoke(method, instance, arguments);
    }
}

package org.fluxion.processor;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Gets at javac's trees through the wrappers of build tools.
 *
 * <p>Gradle hands incremental processors an environment of its own with the compiler's in a private field {@code delegate}; IntelliJ
 * IDEA hands out a dynamic proxy. javac's {@code Trees} accept neither. They are unwrapped for the trees alone: files must
 * still be written through the wrapper, which is how the tools learn what was generated.
 */
final class TreesAccess {
    private static final String GRADLE_FIELD = "delegate";

    private TreesAccess() {}

    /** The trees, or none if this compiler is not javac. */
    static Optional<Trees> of(ProcessingEnvironment environment) {
        Deque<ProcessingEnvironment> candidates = new ArrayDeque<>(Set.of(environment));
        Set<ProcessingEnvironment> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!candidates.isEmpty()) {
            ProcessingEnvironment candidate = candidates.remove();
            Optional<Trees> trees = seen.add(candidate) ? instance(candidate) : Optional.empty();
            if (trees.isPresent()) {
                return trees;
            }
            unwrap(candidate, candidates);
        }
        return Optional.empty();
    }

    private static Optional<Trees> instance(ProcessingEnvironment candidate) {
        try {
            return Optional.of(Trees.instance(candidate));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    private static void unwrap(ProcessingEnvironment wrapper, Deque<ProcessingEnvironment> candidates) {
        if (Proxy.isProxyClass(wrapper.getClass())) {
            InvocationHandler handler = Proxy.getInvocationHandler(wrapper);
            addFields(handler, "", candidates);
        } else {
            addFields(wrapper, GRADLE_FIELD, candidates);
        }
    }

    /** Adds the environments that the fields of the given name hold; an empty name stands for all. */
    private static void addFields(Object holder, String name, Deque<ProcessingEnvironment> candidates) {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (name.isEmpty() || field.getName().equals(name)) {
                    add(field, holder, candidates);
                }
            }
        }
    }

    private static void add(Field field, Object holder, Deque<ProcessingEnvironment> candidates) {
        try {
            field.setAccessible(true);
            if (field.get(holder) instanceof ProcessingEnvironment inner) {
                candidates.add(inner);
            }
        } catch (ReflectiveOperationException | RuntimeException closed) {
            // A field that may not be read holds no environment that could be used.
            return;
        }
    }
}

package org.fluxion.processor.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Which generated class calls which other one, over all methods of a compilation. An object of a class holds objects of those it
 * calls, so a cycle would never end. Elements do not outlive a round of annotation processing; texts do.
 */
public final class CallGraph {
    private final Map<String, Set<String>> callees = new LinkedHashMap<>();

    /**
     * Notes a call.
     *
     * @param caller the method whose class is generated
     * @param callee the method whose class it calls
     * @return the cycle that the call closes, by the names of its methods
     */
    Optional<String> add(ExecutableElement caller, ExecutableElement callee) {
        callees.computeIfAbsent(key(caller), key -> new LinkedHashSet<>()).add(key(callee));
        return path(key(callee), key(caller)).map(path -> text(key(caller), path));
    }

    private Optional<List<String>> path(String from, String to) {
        Map<String, List<String>> paths = new LinkedHashMap<>(Map.of(from, List.of(from)));
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !paths.containsKey(to)) {
            String at = waiting.remove();
            for (String next : callees.getOrDefault(at, Set.of())) {
                List<String> path = new ArrayList<>(paths.get(at));
                path.add(next);
                if (paths.putIfAbsent(next, path) == null) {
                    waiting.add(next);
                }
            }
        }
        return Optional.ofNullable(paths.get(to));
    }

    private static String text(String caller, List<String> path) {
        List<String> names = new ArrayList<>();
        names.add(name(caller));
        path.forEach(method -> names.add(name(method)));
        return String.join(" -> ", names);
    }

    private static String name(String key) {
        String method = key.substring(0, key.indexOf('('));
        return method.substring(method.lastIndexOf('#') + 1);
    }

    private static String key(ExecutableElement method) {
        return ((TypeElement) method.getEnclosingElement()).getQualifiedName() + "#" + method;
    }
}

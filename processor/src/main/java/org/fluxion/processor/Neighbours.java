package org.fluxion.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** The classes of the packages into which classes are written, found once a round: between rounds there come to be more. */
final class Neighbours {
    private final Elements elements;
    private final Map<String, Set<String>> known = new HashMap<>();

    Neighbours(Elements elements) {
        this.elements = elements;
    }

    void startRound() {
        known.clear();
    }

    /** The simple names of the classes of a package. */
    Set<String> in(String packageName) {
        return known.computeIfAbsent(packageName, this::find);
    }

    private Set<String> find(String packageName) {
        PackageElement own = elements.getPackageElement(packageName);
        return own == null
                ? Set.of()
                : own.getEnclosedElements().stream()
                        .map(type -> type.getSimpleName().toString())
                        .collect(Collectors.toUnmodifiableSet());
    }
}

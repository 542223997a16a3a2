package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives out names of local variables, each once. */
final class Names {
    private final Set<String> taken = new HashSet<>();
    /** By wanted name, a number below which all are taken. */
    private final Map<String, Integer> next = new HashMap<>();

    Names() {}

    /** Names for another method of the same class: what is reserved so far is taken there too. */
    Names(Names reserved) {
        taken.addAll(reserved.taken);
    }

    void reserve(String name) {
        taken.add(name);
    }

    /** Takes all names that a scheduled method has already. */
    void reserveAll(LoopProgram program) {
        program.buffers().forEach(field -> reserve(field.name()));
        program.companions().forEach(companion -> reserve(companion.name()));
        program.signature().parameters().forEach(parameter -> reserve(parameter.name()));
        Occurrences occurrences = Occurrences.in(program.body());
        occurrences.declared().forEach(this::reserve);
        occurrences.indices().forEach(this::reserve);
    }

    /** The wanted name, or that with the first number that makes it new. */
    String fresh(String wanted) {
        String base = wanted.isEmpty() ? "t" : wanted;
        if (!SourceVersion.isKeyword(base) && taken.add(base)) {
            return base;
        }
        int number = next.getOrDefault(base, 2);
        while (!taken.add(base + number)) {
            number++;
        }
        next.put(base, number + 1);
        return base + number;
    }

    /** The name of a row of an array. */
    String row(String array) {
        return fresh(array + "Row");
    }

    /** The name of a loop's index: the user's if it is free here, else the first free one of i, j, k and so on. */
    String index(String wanted) {
        if (!wanted.isEmpty() && taken.add(wanted)) {
            return wanted;
        }
        for (char letter = 'i'; letter <= 'n'; letter++) {
            if (taken.add(String.valueOf(letter))) {
                return String.valueOf(letter);
            }
        }
        return fresh("i");
    }

    /** The name is free again: its scope has ended. */
    void release(String name) {
        taken.remove(name);
        for (int end = name.length(); end > 0 && Character.isDigit(name.charAt(end - 1)); end--) {
            next.remove(name.substring(0, end - 1));
        }
    }
}

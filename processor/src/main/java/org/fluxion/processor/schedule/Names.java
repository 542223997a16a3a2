package org.fluxion.processor.schedule;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives out names of local variables, each once. */
final class Names {
    private final Set<String> taken = new HashSet<>();

    Names() {}

    /** Names for another method of the same class: what is reserved so far is taken there too. */
    Names(Names reserved) {
        taken.addAll(reserved.taken);
    }

    void reserve(String name) {
        taken.add(name);
    }

    /** The wanted name, or that with the first number that makes it new. */
    String fresh(String wanted) {
        String base = wanted.isEmpty() ? "t" : wanted;
        String name = base;
        for (int k = 2; taken.contains(name) || SourceVersion.isKeyword(name); k++) {
            name = base + k;
        }
        taken.add(name);
        return name;
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
    }
}

package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the parts of the generator share: choices, names, helpers, and each other. */
final class Grammar {

    private final Choices choices;
    private final Features features;
    private final List<Routine> routines = new ArrayList<>();
    private final Numbers numbers = new Numbers(this);
    private final Integers integers = new Integers(this);
    private final Indices indices = new Indices(this);
    private final Conditions conditions = new Conditions(this);
    private final VectorExpressions vectors = new VectorExpressions(this);
    private final Calls calls = new Calls(this);
    private final Statements statements = new Statements(this);
    private int names;

    Grammar(long seed, Features features) {
        choices = new Choices(seed);
        this.features = features;
    }

    Choices choices() {
        return choices;
    }

    boolean has(Feature feature) {
        return features.has(feature);
    }

    /** A name that no other variable of the program has. */
    String fresh(String stem) {
        names++;
        return stem + names;
    }

    /** The helpers that can be called so far. */
    List<Routine> routines() {
        return Collections.unmodifiableList(routines);
    }

    void add(Routine helper) {
        routines.add(helper);
    }

    Numbers numbers() {
        return numbers;
    }

    Integers integers() {
        return integers;
    }

    Indices indices() {
        return indices;
    }

    Conditions conditions() {
        return conditions;
    }

    VectorExpressions vectors() {
        return vectors;
    }

    Calls calls() {
        return calls;
    }

    Statements statements() {
        return statements;
    }
}

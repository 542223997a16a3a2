package org.fluxion.processor.page;

import java.util.Locale;

/** The parts of a page in their order. */
enum Chapter {
    FUNCTION("The function"),
    SOURCE("The source"),
    INTERMEDIATES("Intermediate variables"),
    DERIVATION("The derivation, step by step"),
    ITERATIONS("The iterations of recurrences"),
    RESULTS("The derivative"),
    KINKS("Where there is no derivative"),
    UPDATE("One step of gradient descent"),
    LOOPS("The loops"),
    GENERATED("The generated code"),
    COST("What it costs"),
    NOTATION("Notation");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Names it among the places of the page. */
    String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }
}

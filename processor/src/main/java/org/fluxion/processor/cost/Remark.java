package org.fluxion.processor.cost;

/** Why a cost may be less, or leaves something out. */
public enum Remark {
    BRANCHES("Of two branches the dearer one counts"),
    LONGEST("A loop whose length varies counts with its greatest"),
    CALLS("What called classes do is not counted");

    private final String text;

    Remark(String text) {
        this.text = text;
    }

    /** A sentence without its full stop. */
    public String text() {
        return text;
    }
}

package org.fluxion.processor.cost;

/** Why a cost may be less, or leaves something out. */
public enum Remark {
    BRANCHES("of two branches the dearer one counts"),
    LONGEST("a loop whose length varies counts with its longest"),
    CALLS("what called classes do is not counted");

    private final String text;

    Remark(String text) {
        this.text = text;
    }

    /** Half a sentence. */
    public String text() {
        return text;
    }
}

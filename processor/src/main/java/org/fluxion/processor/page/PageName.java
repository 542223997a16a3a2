package org.fluxion.processor.page;

import org.fluxion.processor.derivation.Heading;

/** What the files of pages are called: the links of the index rely on it. */
public final class PageName {
    /** The name of the index. */
    public static final String INDEX = "index.html";

    private PageName() {}

    /** The file of a method's HTML page, in the folder of the index. */
    public static String html(Heading heading) {
        return heading.generatedClass() + ".html";
    }

    /** The file of a method's Markdown page, in the folder of the index. */
    public static String markdown(Heading heading) {
        return heading.generatedClass() + ".md";
    }
}

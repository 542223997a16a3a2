package org.fluxion.processor.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTextTest {
    @Test
    void markupIsEscaped() {
        assertEquals("a &lt; b &amp;&amp; c &gt; &quot;d&quot; 'e'", MarkupText.escaped("a < b && c > \"d\" 'e'"));
        assertEquals("&amp;lt;", MarkupText.escaped("&lt;"));
    }

    @Test
    void whatIsNoCharacterOfXmlIsReplaced() {
        assertEquals("a\uFFFDb\uFFFD\t\n", MarkupText.escaped("a\fb\u0000\t\n"));
        assertEquals("\uFFFDx", MarkupText.escaped("\uD800x"));
        assertEquals("𝐰", MarkupText.escaped("𝐰"));
    }
}

package org.fluxion.processor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JavaTextTest {
    /** The lines with keywords in square brackets and comments in braces. */
    private static String marked(String... lines) {
        JavaText java = new JavaText();
        Element code = Element.of("code");
        for (String line : lines) {
            java.addLine(code, line);
            code.text("\n");
        }
        return code.markup()
                .replaceAll("</?code>", "")
                .replaceAll("<span class=\"keyword\">(.*?)</span>", "[$1]")
                .replaceAll("<span class=\"comment\">(.*?)</span>", "{$1}");
    }

    @Test
    void keywordsAndCommentsAreSetApart() {
        assertEquals(
                "[for] ([int] i = 0; i &lt; n; i++) x[i]++; {// for}\n",
                marked("for (int i = 0; i < n; i++) x[i]++; // for"));
        assertEquals("format; intern {/* int */} [int] x_int;\n", marked("format; intern /* int */ int x_int;"));
    }

    @Test
    void commentsGoOnUntilTheyEnd() {
        assertEquals("{/** for}\n{ * int}\n{ */} [int] i;\n", marked("/** for", " * int", " */ int i;"));
        assertEquals("{/*/ int}\n{*/}[int]\n", marked("/*/ int", "*/int"));
    }

    @Test
    void stringsHaveNeither() {
        assertEquals(
                "&quot;for // \\&quot; int&quot; [if] '\"' [do] '\\''\n".replace("'\"'", "'&quot;'"),
                marked("\"for // \\\" int\" if '\"' do '\\''"));
        assertEquals("&quot;for\n[int]\n", marked("\"for", "int"));
    }
}

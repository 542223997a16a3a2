package org.fluxion.processor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
    private static final String NEURON = MarkdownPage.write(SampleDerivations.neuron());

    private static List<String> headings(String page) {
        return page.lines().filter(line -> line.startsWith("#")).toList();
    }

    /** What stands under a heading, up to the next one. */
    private static String part(String page, String heading) {
        int start = page.indexOf("\n" + heading + "\n") + heading.length() + 2;
        int end = page.indexOf("\n#", start);
        return page.substring(start, end < 0 ? page.length() : end).strip();
    }

    @Test
    void partsFollowInOrder() {
        assertEquals(
                List.of(
                        "# The derivative of `Neuron.loss`",
                        "## The function",
                        "## The source",
                        "## Intermediate variables",
                        "## The derivation, step by step",
                        "### Step 1. $`\\frac{\\partial \\mathit{loss}}{\\partial \\mathit{sum}}`$",
                        "### Step 2. $`\\frac{\\partial \\mathit{loss}}{\\partial {\\mathit{error}}_{i}}`$",
                        "### Step 3. $`\\frac{\\partial \\mathit{loss}}{\\partial {\\mathit{activation}}_{i}}`$",
                        "### Step 4. $`\\frac{\\partial \\mathit{loss}}{\\partial {z}_{i}}`$",
                        "### Step 5. $`\\frac{\\partial \\mathit{loss}}{\\partial \\mathbf{w}}`$",
                        "### Step 6. $`\\frac{\\partial \\mathit{loss}}{\\partial b}`$",
                        "## The derivative",
                        "## Where there is no derivative",
                        "## One step of gradient descent",
                        "## The loops",
                        "## The generated code",
                        "## What it costs",
                        "## Notation"),
                headings(NEURON));
    }

    @Test
    void aStepSaysWhatTheHtmlPageSays() {
        assertEquals("""
                Computed in line 13.

                ```math
                \\frac{\\partial {\\mathit{activation}}_{i}}{\\partial {z}_{i}}=\\begin{cases}1 & \\text{if }{z}_{i}\\gt 0 \\\\ 0 & \\text{otherwise}\\end{cases}
                ```

                - Shape: number for each i
                - **max(0, z)** (section 5). The derivative is 0 where the rectifier clips, so a clipped sample contributes nothing.

                Together:

                ```math
                \\begin{aligned}\\frac{\\partial \\mathit{loss}}{\\partial {z}_{i}} & =\\frac{\\partial \\mathit{loss}}{\\partial {\\mathit{activation}}_{i}}\\,\\frac{\\partial {\\mathit{activation}}_{i}}{\\partial {z}_{i}} \\\\  & =\\begin{cases}-\\frac{2\\,{\\mathit{error}}_{i}}{\\left\\vert \\mathbf{x}\\right\\vert } & \\text{if }{z}_{i}\\gt 0 \\\\ 0 & \\text{otherwise}\\end{cases}\\end{aligned}
                ```

                - Shape: number for each i
                - **Single-variable chain rule** (section 4.5.1).""", part(NEURON, "### Step 4. $`\\frac{\\partial \\mathit{loss}}{\\partial {z}_{i}}`$"));
    }

    @Test
    void theSourceIsInAFenceThatHoldsIt() {
        assertTrue(NEURON.contains("`Neuron.java`, lines 9 to 17:\n\n```java\n@Differentiable(wrt"), NEURON);
        String hostile = MarkdownPage.write(HostileDerivation.make());
        assertTrue(hostile.contains("````java\nif (a < b"), hostile);
        assertTrue(hostile.contains("\n```\n````\n"), hostile);
    }

    @Test
    void tablesHaveTheirCells() {
        assertEquals("""
                | Loop | Line | Verdict | Stored for the reverse |
                | --- | --- | --- | --- |
                | `for (int i = 0; i < x.length; i++)` | 12 | **reduction**: it only adds to sum | nothing |
                | `dot(w, x[i])` | 13 | **reduction**: a dot product | nothing |""", part(NEURON, "## The loops"));
    }

    @Test
    void barsDoNotEndCells() {
        String hostile = MarkdownPage.write(HostileDerivation.make());
        for (String row : hostile.lines().filter(line -> line.startsWith("| ")).toList()) {
            String bare = row.replace("\\|", "");
            assertTrue(
                    List.of(4L, 5L)
                            .contains(
                                    bare.chars().filter(letter -> letter == '|').count()),
                    row);
        }
        assertTrue(hostile.contains("`a \\|\\| b`"), hostile);
    }

    @Test
    void wordsAreNoMarkup() {
        String hostile = MarkdownPage.write(HostileDerivation.make());
        assertTrue(hostile.contains("a\\<b\\>\\&\"c\" \\| \\`d\\` \\*e\\* \\$f\\$ \\_g\\_"), hostile);
        assertTrue(hostile.startsWith("# The derivative of `<script>\"&amp;`\n"), hostile);
        assertTrue(hostile.contains("By `<p>`, `` `q` `` and `r`, as it is computed by"), hostile);
    }

    @Test
    void partsWithoutContentAreLeftOut() {
        assertEquals(
                List.of(
                        "## The function",
                        "## The source",
                        "## The derivation, step by step",
                        "## The derivative",
                        "## Notation"),
                headings(MarkdownPage.write(SampleDerivations.jacobian())).stream()
                        .filter(heading -> heading.startsWith("## "))
                        .toList());
    }

    @Test
    void theSameDerivationIsTheSamePage() {
        assertEquals(NEURON, MarkdownPage.write(SampleDerivations.neuron()));
        assertTrue(NEURON.endsWith("\n"));
        assertFalse(NEURON.contains("\n\n\n"));
        assertFalse(NEURON.contains("\r"));
    }
}

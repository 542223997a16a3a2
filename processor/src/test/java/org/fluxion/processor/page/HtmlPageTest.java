package org.fluxion.processor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.derivation.Derivation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlPageTest {
    private static final Set<String> LOADING =
            Set.of("src", "srcset", "data", "poster", "background", "action", "xlink:href");

    static Stream<Derivation> samples() {
        return Stream.of(SampleDerivations.neuron(), SampleDerivations.jacobian(), HostileDerivation.make());
    }

    private static Document page(Derivation derivation) {
        return Xml.parse(HtmlPage.write(derivation));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void placesHaveOneNameAndLinksLeadToThem(Derivation derivation) {
        Document page = page(derivation);
        List<String> ids = Xml.attributes(page, "id");
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
        List<String> targets = Xml.attributes(page, "href").stream()
                .filter(target -> target.startsWith("#"))
                .map(target -> target.substring(1))
                .toList();
        assertTrue(targets.size() > 5);
        assertTrue(ids.containsAll(targets), targets.toString());
        assertTrue(ids.containsAll(Xml.attributes(page, "aria-labelledby")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsLoaded(Derivation derivation) {
        Document page = page(derivation);
        LOADING.forEach(attribute -> assertEquals(List.of(), Xml.attributes(page, attribute)));
        for (String element : List.of("script", "link", "img", "iframe", "object", "embed", "base", "svg")) {
            assertEquals(List.of(), Xml.elements(page, element));
        }
        assertEquals(
                List.of("https://arxiv.org/abs/1802.01528"),
                Xml.attributes(page, "href").stream()
                        .filter(target -> !target.startsWith("#"))
                        .toList());
        String style = Xml.elements(page, "style").get(0).getTextContent();
        assertFalse(style.contains("url(") || style.contains("@import") || style.contains("@font-face"));
        assertTrue(style.contains("prefers-color-scheme: dark"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameDerivationIsTheSamePage(Derivation derivation) {
        assertEquals(HtmlPage.write(derivation), HtmlPage.write(derivation));
        assertFalse(HtmlPage.write(derivation).contains("\r"));
    }

    @Test
    void partsFollowInOrderAndAreInTheContents() {
        Document page = page(SampleDerivations.neuron());
        List<String> sections = Xml.elements(page, "section").stream()
                .map(section -> section.getAttribute("id"))
                .toList();
        assertEquals(
                List.of(
                        "function",
                        "source",
                        "intermediates",
                        "derivation",
                        "results",
                        "kinks",
                        "update",
                        "loops",
                        "generated",
                        "cost",
                        "notation"),
                sections);
        List<String> linked = Xml.elements(page, "li").stream()
                .map(Element::getFirstChild)
                .filter(first -> first.getNodeName().equals("a"))
                .map(first -> ((Element) first).getAttribute("href").substring(1))
                .toList();
        assertEquals(sections, linked);
    }

    @Test
    void partsWithoutContentAreLeftOut() {
        List<String> ids = Xml.attributes(page(SampleDerivations.jacobian()), "id");
        for (String part : List.of("intermediates", "kinks", "update", "loops", "generated", "cost")) {
            assertFalse(ids.contains(part), part);
        }
        assertTrue(ids.containsAll(List.of("function", "source", "derivation", "results", "notation")));
    }

    @Test
    void everyLineOfTheSourceIsAPlace() {
        Document page = page(SampleDerivations.neuron());
        assertEquals(
                "12    for (int i = 0; i < x.length; i++) {\n",
                Xml.byId(page, "line-12").getTextContent());
        assertEquals("17}\n", Xml.byId(page, "line-17").getTextContent());
        assertTrue(Xml.byId(page, "generated-118").getTextContent().contains("double t = 1.0 / x.length;"));
    }

    @Test
    void aStepCitesItsRulesAndLinksToWhatItUses() {
        Element step = Xml.byId(page(SampleDerivations.neuron()), "step-z");
        String text = step.getTextContent();
        assertTrue(text.contains("max(0, z) (section 5). The derivative is 0 where the rectifier clips"), text);
        assertTrue(text.contains("Single-variable chain rule (section 4.5.1)."), text);
        assertTrue(text.contains("Shape: number for each i"), text);
        assertEquals(List.of("#line-13", "#value-z", "#value-error"), Xml.attributes(step, "href"));
    }

    @Test
    void aLineThatIsNotShownIsNamedWithoutALink() {
        Document page = page(HostileDerivation.make());
        assertFalse(Xml.attributes(page, "href").contains("#line-99"));
        assertTrue(Xml.byId(page, "kinks").getTextContent().contains("line 99"));
    }

    @Test
    void hostileNamesAreText() {
        Document page = page(HostileDerivation.make());
        assertEquals(
                "The derivative of <script>\"&amp;",
                Xml.elements(page, "h1").get(0).getTextContent());
        assertEquals(
                "1if (a < b && \"</pre><script>\" != c) { \uFFFD }\n",
                Xml.byId(page, "line-1").getTextContent());
        assertTrue(Xml.byId(page, "function").getTextContent().contains("a<b>&\"c\""));
    }

    @Test
    void formulasAreTextForThoseWhoDoNotSeeThem() {
        Document page = page(SampleDerivations.neuron());
        assertEquals(
                Xml.elements(page, "math").size(),
                Xml.attributes(page, "alttext").size());
        assertTrue(
                Xml.attributes(page, "alttext").contains("{\\mathit{error}}_{i}={y}_{i}-{\\mathit{activation}}_{i}"));
    }

    @Test
    void onlyBoxesThatMayScrollStopTheKeyboard() {
        Document page = page(SampleDerivations.neuron());
        List<Element> scrolls = Xml.elements(page, "div").stream()
                .filter(box -> box.getAttribute("class").equals("scroll"))
                .toList();
        assertTrue(scrolls.stream().anyMatch(box -> box.hasAttribute("tabindex")));
        assertTrue(scrolls.stream().anyMatch(box -> !box.hasAttribute("tabindex")));
    }
}

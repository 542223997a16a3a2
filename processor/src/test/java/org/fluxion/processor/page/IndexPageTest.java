package org.fluxion.processor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class IndexPageTest {
    private static final Document INDEX = Xml.parse(IndexPage.write(
            List.of(SampleDerivations.neuron(), SampleDerivations.jacobian(), HostileDerivation.make())));

    @Test
    void everyMethodLinksToItsPage() {
        List<String> links = Xml.elements(INDEX, "h2").stream()
                .filter(heading -> heading.getElementsByTagName("a").getLength() == 1)
                .map(heading -> ((Element) heading.getElementsByTagName("a").item(0)).getAttribute("href"))
                .toList();
        assertEquals(
                List.of("example.NeuronLossGradient.html", "example.SoftmaxScoresJacobian.html", "a.<b>\"&.html"),
                links);
    }

    @Test
    void aMethodHasItsFormulasLoopsMemoryAndCost() {
        Element neuron = Xml.byId(INDEX, "example.NeuronLossGradient");
        List<String> formulas = Xml.attributes(neuron, "alttext");
        assertTrue(formulas.get(0).startsWith("\\text{loss}"), formulas.toString());
        assertTrue(formulas.stream()
                .anyMatch(formula -> formula.startsWith("\\frac{\\partial \\mathit{loss}}{\\partial \\mathbf{w}}=")));
        assertTrue(formulas.stream()
                .anyMatch(formula -> formula.startsWith("\\frac{\\partial \\mathit{loss}}{\\partial b}=")));
        String text = neuron.getTextContent();
        assertTrue(text.contains("Stored for the reverse"), text);
        assertTrue(text.contains("for (int i = 0; i < x.length; i++)"), text);
        assertTrue(text.contains("reduction"), text);
        assertTrue(text.contains("multiplications"), text);
    }

    @Test
    void placesHaveOneNameAndLinksLeadToThem() {
        List<String> ids = Xml.attributes(INDEX, "id");
        assertEquals(ids.size(), new HashSet<>(ids).size());
        Xml.attributes(INDEX, "href").stream()
                .filter(target -> target.startsWith("#"))
                .forEach(target -> assertTrue(ids.contains(target.substring(1)), target));
    }

    @Test
    void aCompilationWithoutMethodsSaysSo() {
        Document empty = Xml.parse(IndexPage.write(List.of()));
        assertTrue(Xml.byId(empty, "content").getTextContent().contains("No method of this compilation"));
        assertEquals(List.of(), Xml.elements(empty, "nav"));
    }

    @Test
    void oneMethodNeedsNoContents() {
        String page = IndexPage.write(List.of(SampleDerivations.neuron()));
        assertTrue(page.contains("One method."));
        assertFalse(page.contains("<nav"));
        assertEquals(page, IndexPage.write(List.of(SampleDerivations.neuron())));
    }
}

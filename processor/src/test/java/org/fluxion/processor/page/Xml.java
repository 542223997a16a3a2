package org.fluxion.processor.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages as trees, read by the JDK's parser: it takes nothing that is not well-formed. */
final class Xml {
    private Xml() {}

    static Document parse(String page) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /** All elements of a name, or all there are for {@code *}. */
    static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < nodes.getLength(); k++) {
            elements.add((Element) nodes.item(k));
        }
        return elements;
    }

    /** The values of an attribute, of all elements that have it. */
    static List<String> attributes(Document document, String name) {
        return attributes(document.getDocumentElement(), name);
    }

    /** The values of an attribute, of all elements within one that have it. */
    static List<String> attributes(Element element, String name) {
        return elements(element.getElementsByTagName("*")).stream()
                .filter(inner -> inner.hasAttribute(name))
                .map(inner -> inner.getAttribute(name))
                .toList();
    }

    /** The element that is named so. */
    static Element byId(Document document, String id) {
        return elements(document, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element is named " + id));
    }
}

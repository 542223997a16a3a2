package org.fluxion.processor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The pages for everybody: contrast in light and dark, the keyboard, and an outline that can be read aloud. */
class ReadabilityTest extends BrowserTest {
    private static final String NEURON = "example.NeuronLossGradient.html";
    private static final String JACOBIAN = "example.SoftmaxScoresJacobian.html";
    private static final String INDEX = "index.html";

    /** The contrast of WCAG 2, of the text of an element to the ground that is painted below it. */
    private static final String CONTRAST = """
            const numbers = color => color.match(/[\\d.]+/g).map(Number);
            const isPainted = color => color !== 'transparent' && (numbers(color).length < 4 || numbers(color)[3] > 0);
            const ground = element => element === null ? 'rgb(255, 255, 255)'
                : isPainted(getComputedStyle(element).backgroundColor) ? getComputedStyle(element).backgroundColor
                : ground(element.parentElement);
            const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            const luminance = color => numbers(color).slice(0, 3).map(part => linear(part / 255))
                .reduce((sum, part, k) => sum + part * [0.2126, 0.7152, 0.0722][k], 0);
            const contrast = element => {
                const [one, other] = [luminance(getComputedStyle(element).color), luminance(ground(element))];
                return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            };
            """;

    @ParameterizedTest
    @CsvSource({
        NEURON + ",light",
        NEURON + ",dark",
        JACOBIAN + ",light",
        JACOBIAN + ",dark",
        INDEX + ",light",
        INDEX + ",dark"
    })
    void allTextHasContrast(String page, String scheme) {
        browser.medium("", scheme);
        open(page);
        browser.run("location.hash = 'line-13'");
        assertEquals(List.of(), browser.strings(CONTRAST + """
                return [...document.querySelectorAll('body, body *')]
                    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                    .filter(element => contrast(element) < 4.5)
                    .map(element => contrast(element) + ' ' + element.outerHTML.slice(0, 200))"""));
    }

    @Test
    void blackOnWhiteHasTheLargestContrast() {
        open(NEURON);
        assertEquals(21, browser.number(CONTRAST + """
                const text = document.body.appendChild(document.createElement('p'));
                text.style = 'color: #000; background: #fff';
                return contrast(text)"""), 1e-9);
        assertEquals(4.54, browser.number(CONTRAST + """
                const text = document.body.appendChild(document.createElement('p'));
                text.style = 'color: #767676; background: #fff';
                return contrast(text)"""), 0.005);
    }

    @Test
    void darkIsAnotherSetOfColours() {
        open(NEURON);
        List<String> light = colours();
        browser.medium("", "dark");
        List<String> dark = colours();
        for (int k = 0; k < light.size(); k++) {
            assertNotEquals(light.get(k), dark.get(k));
        }
        assertTrue(browser.number(CONTRAST + "return luminance(ground(document.body))") < 0.05);
    }

    private static List<String> colours() {
        return browser.strings("""
                const style = selector => getComputedStyle(document.querySelector(selector));
                return [style('body').backgroundColor, style('body').color, style('main a').color,
                    style('pre').backgroundColor, style('pre code').color, style('math').color]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, INDEX})
    void theKeyboardReachesAllLinksAndBoxesAndShowsWhereItIs(String page) {
        open(page);
        double all = browser.number("return document.querySelectorAll('a[href], [tabindex]').length");
        browser.run("window.seen = new Set()");
        for (int k = 0; k < all; k++) {
            browser.press(Keys.TAB);
            assertEquals("", browser.run("""
                    const style = getComputedStyle(document.activeElement);
                    const box = document.activeElement.getBoundingClientRect();
                    const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        && box.bottom > 0 && box.top < innerHeight;
                    window.seen.add(document.activeElement);
                    return isSeen ? '' : document.activeElement.outerHTML.slice(0, 200)"""));
        }
        assertEquals(List.of(), browser.strings("""
                return [...document.querySelectorAll('a[href], [tabindex]')]
                    .filter(element => !window.seen.has(element))
                    .map(element => element.outerHTML.slice(0, 200))"""));
    }

    @Test
    void theFirstStopSkipsToTheContent() {
        open(NEURON);
        browser.press(Keys.TAB);
        assertEquals("skip", browser.run("return document.activeElement.className"));
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        assertTrue((Boolean) browser.run("return document.querySelector('main').contains(document.activeElement)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, INDEX})
    void headingsAreAnOutline(String page) {
        open(page);
        List<Integer> levels =
                new ArrayList<>(browser
                        .strings(
                                "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => h.localName[1])")
                        .stream()
                        .map(Integer::valueOf)
                        .toList());
        assertEquals(1, levels.get(0));
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int k = 1; k < levels.size(); k++) {
            assertTrue(levels.get(k) <= levels.get(k - 1) + 1, levels.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, INDEX})
    void whatIsReadAloudHasNames(String page) {
        open(page);
        assertEquals("en", browser.run("return document.documentElement.lang"));
        Set<String> landmarks = new LinkedHashSet<>(
                browser.strings("return [...document.querySelectorAll('header, nav, main')].map(e => e.localName)"));
        assertEquals(Set.of("header", "nav", "main"), landmarks);
        assertEquals(List.of(), browser.strings("""
                const isNamed = element => element.getAttribute('aria-label')
                    || document.getElementById(element.getAttribute('aria-labelledby'))?.textContent.trim();
                return [...document.querySelectorAll('section, article, nav, [tabindex]')]
                    .filter(element => !isNamed(element))
                    .concat([...document.querySelectorAll('math')].filter(math => !math.getAttribute('alttext')))
                    .concat([...document.querySelectorAll('table')].filter(table => !table.caption.textContent
                        || [...table.querySelectorAll('th')].some(head => !head.scope)))
                    .map(element => element.outerHTML.slice(0, 200))"""));
    }
}

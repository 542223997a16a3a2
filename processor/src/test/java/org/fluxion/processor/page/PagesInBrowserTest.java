package org.fluxion.processor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fluxion.processor.notation.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The pages as they are read: in a browser, on a desk, on a telephone, on paper, and by keyboard. */
class PagesInBrowserTest extends BrowserTest {
    private static final String NEURON = "example.NeuronLossGradient.html";
    private static final String JACOBIAN = "example.SoftmaxScoresJacobian.html";

    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, PageName.INDEX})
    void everyFormulaIsLaidOut(String page) {
        open(page);
        assertTrue(browser.number("return document.querySelectorAll('math').length") > 5);
        assertEquals(List.of(), browser.strings("""
                return [...document.querySelectorAll('math, mi, mn, mfrac, mtable')]
                    .filter(element => !(element.getBoundingClientRect().width > 1
                        && element.getBoundingClientRect().height > 5))
                    .map(element => element.outerHTML)"""));
    }

    @Test
    void fractionsAreDrawnAsFractions() {
        open(NEURON);
        assertEquals(List.of(), browser.strings("""
                const box = element => element.getBoundingClientRect();
                return [...document.querySelectorAll('mfrac')]
                    .filter(fraction => !getComputedStyle(fraction).display.endsWith('math')
                        || box(fraction.children[0]).bottom > box(fraction.children[1]).top
                        || box(fraction).height < 1.5 * box(fraction.querySelector('mi, mn')).height)
                    .map(fraction => fraction.outerHTML)"""));
        assertTrue(browser.number("""
                const height = element => element.getBoundingClientRect().height;
                return height(document.querySelector('#function mfrac')) / height(document.querySelector('#function mi'))""") > 1.5);
    }

    @Test
    void vectorsAreBoldAndBracketsOfCasesAreTall() {
        open(NEURON);
        assertTrue(browser.number("return Number(getComputedStyle(document.querySelector('mi.v')).fontWeight)") >= 600);
        assertEquals("italic", browser.run("return getComputedStyle(document.querySelector('mi.n')).fontStyle"));
        assertTrue(browser.number("""
                const cases = document.querySelector('.cases');
                return cases.previousElementSibling.getBoundingClientRect().height / cases.getBoundingClientRect().height""") > 0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, PageName.INDEX})
    void equationsHaveTheirSignsBelowEachOther(String page) {
        open(page);
        assertTrue(browser.number(
                        "return Math.max(...[...document.querySelectorAll('.aligned')].map(t => t.children.length))")
                > 1);
        assertEquals(List.of(), browser.strings("""
                const edges = (table, column, side) => [...table.children]
                    .map(row => row.children[column].firstElementChild.getBoundingClientRect())
                    .filter(box => box.width > 0)
                    .map(box => box[side]);
                const isStraight = edges => Math.max(...edges) - Math.min(...edges) < 1;
                return [...document.querySelectorAll('.aligned')]
                    .filter(table => !isStraight(edges(table, 0, 'right')) || !isStraight(edges(table, 1, 'left')))
                    .map(table => table.outerHTML)"""));
    }

    /** Lines are broken, and formulas made smaller on paper, by an estimate; with another font it is off by some 10 %. */
    @Test
    void formulasAreAboutAsWideAsTheyAreThoughtToBe() {
        open(JACOBIAN);
        double drawn = browser.number("""
                const math = document.querySelector('#results math');
                return math.getBoundingClientRect().width / parseFloat(getComputedStyle(math).fontSize)""");
        double thought = Width.of(Display.equation(
                SampleDerivations.jacobian().results().get(0).formula().equation()));
        assertEquals(1, thought / drawn, 0.25);
    }

    @Test
    void aStepLeadsToItsLineAndToItsVariable() {
        open(NEURON);
        browser.find("#step-error a[href='#line-13']").click();
        assertEquals("#line-13", browser.run("return location.hash"));
        assertTrue(isInView("#line-13"));
        assertTrue(browser.run("return document.querySelector('#line-13').textContent")
                .toString()
                .contains("double error ="));
        assertNotEquals(background("#line-12"), background("#line-13"));
        browser.find("#step-z a[href='#value-error']").click();
        assertEquals("#value-error", browser.run("return location.hash"));
        assertTrue(isInView("#value-error"));
    }

    private static Object background(String selector) {
        return browser.run("return getComputedStyle(document.querySelector(arguments[0])).backgroundColor", selector);
    }

    private static boolean isInView(String selector) {
        return (Boolean) browser.run("""
                const box = document.querySelector(arguments[0]).getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight""", selector);
    }

    @Test
    void theIndexLeadsToThePages() {
        open(PageName.INDEX);
        browser.find("h2 a[href='" + NEURON + "']").click();
        assertEquals("The derivative of Neuron.loss", browser.run("return document.title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, PageName.INDEX})
    void nothingIsAskedOfTheNetwork(String page) {
        browser.log();
        open(page);
        List<String> requests = requests();
        assertEquals(1, requests.size(), requests.toString());
        assertTrue(requests.get(0).endsWith(page));
    }

    @Test
    void aRequestWouldBeNoticed() throws IOException {
        Path page = folder.resolve("loads.html");
        Files.writeString(page, "<!DOCTYPE html><img src=\"http://127.0.0.1:9/x.svg\"/>");
        browser.log();
        browser.open(page);
        assertTrue(requests().contains("http://127.0.0.1:9/x.svg"));
    }

    private static List<String> requests() {
        return browser.log().stream()
                .map(entry -> JsonParser.parseString(entry).getAsJsonObject().getAsJsonObject("message"))
                .filter(message -> message.get("method").getAsString().equals("Network.requestWillBeSent"))
                .map(PagesInBrowserTest::address)
                .toList();
    }

    private static String address(JsonObject message) {
        return message.getAsJsonObject("params")
                .getAsJsonObject("request")
                .get("url")
                .getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, PageName.INDEX})
    void aNarrowScreenNeverScrollsSideways(String page) {
        browser.screen(360, 740);
        open(page);
        assertEquals(360, browser.number("return innerWidth"));
        assertEquals(360, browser.number("return document.documentElement.scrollWidth"));
        assertEquals(List.of(), outside(360));
    }

    /** What sticks out to the right, and is in no box that scrolls or is cut off on purpose. */
    private static List<String> outside(int width) {
        return browser.strings("""
                const clips = element => element && (getComputedStyle(element).overflowX !== 'visible'
                    || clips(element.parentElement));
                return [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > arguments[0] + 1 && !clips(element.parentElement))
                    .map(element => element.outerHTML.slice(0, 200))""", width);
    }

    @Test
    void longFormulasScrollByKeyboardOnANarrowScreen() {
        browser.screen(360, 740);
        open(JACOBIAN);
        String selector = "#results .scroll";
        assertTrue(browser.number(
                        "const box = document.querySelector(arguments[0]);"
                                + "box.focus(); return box.scrollWidth - box.clientWidth",
                        selector)
                > 100);
        browser.press(Keys.ARROW_RIGHT);
        assertTrue((Boolean) browser.run("""
                const box = document.querySelector(arguments[0]);
                return new Promise(done => {
                    const wait = tries => box.scrollLeft > 0 || tries === 0
                        ? done(box.scrollLeft > 0) : setTimeout(() => wait(tries - 1), 20);
                    wait(100);
                })""", selector));
    }

    /** Chromium shrinks pages that are too wide for the paper, so their size in print is measured on a screen of that width. */
    @ParameterizedTest
    @ValueSource(strings = {NEURON, JACOBIAN, PageName.INDEX})
    void nothingIsCutOnPaper(String page) {
        browser.screen(Browser.PAPER_WIDTH, 900);
        browser.medium("print", "light");
        open(page);
        assertEquals(Browser.PAPER_WIDTH, browser.number("return document.documentElement.scrollWidth"));
        assertEquals(List.of(), outside(Browser.PAPER_WIDTH));
        assertEquals(List.of(), browser.strings("""
                return [...document.querySelectorAll('.scroll, pre')]
                    .filter(box => getComputedStyle(box).overflowX !== 'visible')
                    .map(box => box.outerHTML)"""));
    }

    @Test
    void printsOnA4() {
        open(NEURON);
        String pdf = new String(Base64.getDecoder().decode(browser.print()), StandardCharsets.ISO_8859_1);
        long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
        assertTrue(pages >= 3 && pages <= 7, pages + " pages");
        Matcher size = Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([\\d.]+)\\s+([\\d.]+)")
                .matcher(pdf);
        int sizes = 0;
        while (size.find()) {
            assertEquals(595, Double.parseDouble(size.group(1)), 1);
            assertEquals(842, Double.parseDouble(size.group(2)), 1);
            sizes++;
        }
        assertTrue(sizes > 0);
    }
}

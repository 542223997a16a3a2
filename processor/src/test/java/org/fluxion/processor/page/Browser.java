package org.fluxion.processor.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium that is installed, without a window. Nothing is downloaded: browser and driver are named by their paths. */
final class Browser implements AutoCloseable {
    /** The width of paper between the margins of the style sheet, at 96 pixels an inch. */
    static final int PAPER_WIDTH = (int) Math.floor((210 - 2 * 22) / 25.4 * 96);

    /** How often a page is sent to print before it counts as one that cannot be. */
    private static final int PRINTS = 5;

    /** Held, so that its level stays: it warns of the part of DevTools that Selenium has typed methods for, which is not used here. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; where there is none, the tests are skipped, or fail if {@code -Dfluxion.browser=required} says that there must be one. */
    static Browser start() {
        Optional<Path> browser = find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        Optional<Path> driver = find("chromedriver", "chromium.chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String missing = "No Chromium with its chromedriver on the PATH: pages are not tested in a browser";
            if ("required".equals(System.getProperty("fluxion.browser"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        DEVTOOLS.setLevel(Level.OFF);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options(browser.get())));
    }

    private static Optional<Path> find(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeOptions options(Path browser) {
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        // Root, as containers have it, may not have a sandbox; the pages are our own.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability(ChromeOptions.LOGGING_PREFS, log);
        return options;
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    /** Runs a script on the page, the body of a function. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    double number(String script, Object... arguments) {
        return ((Number) run(script, arguments)).doubleValue();
    }

    /** The strings that a script returns in an array. */
    List<String> strings(String script, Object... arguments) {
        return ((List<?>) run(script, arguments)).stream().map(String::valueOf).toList();
    }

    /** Shows the page on a screen without bars for scrolling, as telephones and tablets have it, if that is narrow. */
    void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
    }

    /** The medium, nothing for the one that there is, and the colours that the style sheet is asked for. */
    void medium(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** A desk with a white screen. */
    void reset() {
        screen(1280, 900);
        medium("", "light");
    }

    WebElement find(String selector) {
        return (WebElement) run("return document.querySelector(arguments[0])", selector);
    }

    /** Presses a key where the focus is. */
    void press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** The page as it is printed, base64. On a busy machine Chromium now and then refuses to print what it prints when asked again. */
    String print() {
        for (int attempt = 1; attempt < PRINTS; attempt++) {
            try {
                return printed();
            } catch (WebDriverException refused) {
                if (!refused.getMessage().contains("Printing failed")) {
                    throw refused;
                }
            }
        }
        return printed();
    }

    private String printed() {
        Map<String, Object> pdf =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return (String) pdf.get("data");
    }

    /** What the browser did on the network since this was last asked: DevTools' messages in JSON. */
    List<String> log() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

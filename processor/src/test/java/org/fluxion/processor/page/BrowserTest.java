package org.fluxion.processor.page;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The sample pages in a browser, one for all tests of a class. */
abstract class BrowserTest {
    @TempDir
    static Path folder;

    static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        SamplePages.write(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @BeforeEach
    void sitDown() {
        browser.reset();
    }

    static void open(String page) {
        browser.open(folder.resolve(page));
    }
}

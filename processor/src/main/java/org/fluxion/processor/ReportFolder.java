package org.fluxion.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.derivation.Heading;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.page.HtmlPage;
import org.fluxion.processor.page.IndexPage;
import org.fluxion.processor.page.MarkdownPage;
import org.fluxion.processor.page.PageName;

/** The folder of the derivations: two pages for each method, and an index of those of this compilation. */
final class ReportFolder {
    private final Path folder;
    private final List<Derivation> written = new ArrayList<>();

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a method's pages and the index with all methods so far, or reports that they cannot be written. */
    void write(Derivation derivation, Reporter reporter) {
        Heading heading = derivation.heading();
        written.add(derivation);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(PageName.html(heading)), HtmlPage.write(derivation));
            Files.writeString(folder.resolve(PageName.markdown(heading)), MarkdownPage.write(derivation));
        } catch (IOException failure) {
            reporter.report(-1, Code.REPORT_FAILED, folder, failure);
        }
    }

    /** Writes the index; nothing where no method has a page. */
    void close(Reporter reporter) {
        if (written.isEmpty()) {
            return;
        }
        try {
            Files.writeString(folder.resolve(PageName.INDEX), IndexPage.write(written));
        } catch (IOException failure) {
            reporter.report(-1, Code.REPORT_FAILED, folder, failure);
        }
    }
}

package org.fluxion.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.derivation.Heading;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.page.IndexPage;
import org.fluxion.processor.page.MethodPages;
import org.fluxion.processor.page.PageName;

/** The folder of the derivations: two pages for each method, and an index of those of this compilation. */
final class ReportFolder {
    private final Path folder;
    private final List<Derivation> written = new ArrayList<>();
    private Optional<IOException> failure = Optional.empty();

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a method's pages. That they cannot be written is told at the end: the method has its class all the same. */
    void write(MethodPages pages) {
        Heading heading = pages.derivation().heading();
        written.add(pages.derivation());
        unlessFailed(() -> {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(PageName.html(heading)), pages.html());
            Files.writeString(folder.resolve(PageName.markdown(heading)), pages.markdown());
        });
    }

    /** Writes the index, where any method has a page, and reports what could not be written. */
    void close(Reporter reporter) {
        if (!written.isEmpty()) {
            unlessFailed(() -> Files.writeString(folder.resolve(PageName.INDEX), IndexPage.write(written)));
        }
        failure.ifPresent(told -> reporter.report(-1, Code.REPORT_FAILED, folder, told));
    }

    private void unlessFailed(Writing writing) {
        if (failure.isPresent()) {
            return;
        }
        try {
            writing.run();
        } catch (IOException thrown) {
            failure = Optional.of(thrown);
        }
    }

    /** What writes files. */
    private interface Writing {
        void run() throws IOException;
    }
}

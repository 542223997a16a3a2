package org.fluxion.processor.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fluxion.processor.derivation.Derivation;

/** The pages of the samples as files, as a compilation leaves them. */
final class SamplePages {
    static final String NEURON = PageName.html(SampleDerivations.neuron().heading());
    static final String JACOBIAN = PageName.html(SampleDerivations.jacobian().heading());

    private SamplePages() {}

    static void write(Path folder) throws IOException {
        List<Derivation> derivations = List.of(SampleDerivations.neuron(), SampleDerivations.jacobian());
        for (Derivation derivation : derivations) {
            Files.writeString(folder.resolve(PageName.html(derivation.heading())), HtmlPage.write(derivation));
        }
        Files.writeString(folder.resolve(PageName.INDEX), IndexPage.write(derivations));
    }
}

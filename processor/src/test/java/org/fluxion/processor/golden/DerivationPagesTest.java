package org.fluxion.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Golden;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Pins the derivations of a neuron, a mixture, a network and a recurrence; {@code -Dgolden.update=true} accepts a change. */
class DerivationPagesTest {
    private static final Path NEURON = Path.of("..", "sample-app/src/main/java/org/fluxion/sample/Neuron.java");
    private static final Golden PAGES = Golden.in("src/test/resources/golden/derivations");
    private static final Golden SHOWN = Golden.in("../docs/derivations");

    @TempDir
    Path folder;

    private String page(Source source, String generatedClass, String suffix) throws IOException {
        InMemoryCompiler.differentiating()
                .withOptions("-Xlint:all", "-Afluxion.verify=true", "-Afluxion.report=" + folder)
                .compile(List.of(source))
                .requireClean();
        return Files.readString(folder.resolve(generatedClass + suffix));
    }

    private static Source neuron() throws IOException {
        Path base = Path.of(System.getProperty("basedir", ""));
        return Source.of(Files.readString(base.resolve(NEURON)));
    }

    @Test
    void theNeuronAsMarkdown() throws IOException {
        SHOWN.assertFile("neuron-loss.md", page(neuron(), "org.fluxion.sample.NeuronLossGradient", ".md"));
    }

    @Test
    void theNeuronAsHtml() throws IOException {
        SHOWN.assertFile("neuron-loss.html", page(neuron(), "org.fluxion.sample.NeuronLossGradient", ".html"));
    }

    @TestFactory
    Stream<DynamicTest> othersAsMarkdown() {
        return Map.of(
                        "/references/GaussianMixture.java", "org.fluxion.references.GaussianMixturePreparedGradient",
                        "/golden/derivations/Network.java", "org.fluxion.golden.NetworkLossGradient",
                        "/golden/derivations/Growth.java", "org.fluxion.golden.GrowthMisfitGradient")
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> PAGES.assertFile(
                                entry.getValue().substring(entry.getValue().lastIndexOf('.') + 1) + ".md",
                                page(Source.resource(entry.getKey()), entry.getValue(), ".md"))));
    }

    @Test
    void writingAgainGivesTheSameBytes() throws IOException {
        page(neuron(), "org.fluxion.sample.NeuronLossGradient", ".html");
        Map<String, String> first = files();
        page(neuron(), "org.fluxion.sample.NeuronLossGradient", ".html");
        assertEquals(first, files());
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which kernels a JVM of its own chooses by the options it is started with. */
class KernelChoiceTest {

    /** What the other JVM runs. */
    static final class Describe {
        private Describe() {}

        public static void main(String[] args) {
            System.out.println(Kernels.description() + ": " + Kernels.dot(new double[] {1, 2}, new double[] {3, 4}, 2));
        }
    }

    @Test
    void plainJavaWithoutTheModule() throws IOException, InterruptedException {
        assertEquals("plain Java: 11.0", run(List.of()));
    }

    @Test
    void theVectorApiWithIt() throws IOException, InterruptedException {
        assumeTrue(Kernels.vectorKernels().isPresent(), "started without --add-modules jdk.incubator.vector");
        String line = run(List.of("--add-modules", "jdk.incubator.vector"));
        assertTrue(line.matches("Vector API, [248] lanes of double: 11.0"), line);
    }

    /** The last line that the other JVM prints; both classes are on its class path. */
    private static String run(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", "target/classes" + File.pathSeparator + "target/test-classes"));
        command.add(Describe.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        List<String> lines = output.lines().toList();
        return lines.get(lines.size() - 1);
    }
}

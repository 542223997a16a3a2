package org.fluxion.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Where and when a run took place, written beside what JMH writes. */
record Machine(String processor, int cores, String system, String jdk, String date) {
    private static final String FILE = "machine.json";
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine current() throws IOException {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    static Machine read(Path directory) throws IOException {
        return new Gson().fromJson(Files.readString(directory.resolve(FILE)), Machine.class);
    }

    void write(Path directory) throws IOException {
        String json = new GsonBuilder().setPrettyPrinting().create().toJson(this);
        Files.writeString(directory.resolve(FILE), json);
    }

    private static String processorName() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "unknown processor";
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }
}

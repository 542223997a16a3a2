package org.fluxion.processor.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.fluxion.processor.testing.Source;

/** A source file with a marker, a comment that holds a code's id, immediately before each place where it must be reported. */
record MarkedSource(String name, String text) {
    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");
    private static final Pattern MARKERS = Pattern.compile("(?:/\\*FLX-[A-Z-]+\\*/)+");
    private static final Pattern ID = Pattern.compile("FLX-[A-Z-]+");

    static List<MarkedSource> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(MarkedSource::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must be reported: line, column and id. */
    List<String> expected() {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher markers = MARKERS.matcher(lines.get(i));
            while (markers.find()) {
                String place = (i + 1) + ":" + (markers.end() + 1);
                ids(markers.group()).forEach(id -> found.add(place + " " + id));
            }
        }
        return sorted(found);
    }

    /** What is reported, in the same form; what is not of the catalogue in full. */
    List<String> reported() {
        // Attributes everything in spite of errors, so that a wrong stub would show; what is no Java at all is javac's
        // error too.
        String last = isInvalid() ? "INIT" : "FLOW";
        Compilation compilation = InMemoryCompiler.differentiating()
                .withOptions("--should-stop=ifError=" + last)
                .compile(List.of(Source.of(text)));
        return sorted(Stream.concat(compilation.errors().stream(), compilation.warnings().stream())
                .filter(diagnostic -> !isInvalid() || !diagnostic.message().startsWith("File for type"))
                .map(MarkedSource::describe)
                .toList());
    }

    /** Whether javac would refuse the source too; what is unresolved waits for the last round, of which javac warns. */
    private boolean isInvalid() {
        return name.startsWith("Invalid");
    }

    static List<String> ids(String marked) {
        return ID.matcher(marked).results().map(result -> result.group()).toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static String describe(ReportedDiagnostic diagnostic) {
        Matcher id = Pattern.compile("^\\[(FLX-[A-Z-]+)]").matcher(diagnostic.message());
        return id.find() ? diagnostic.line() + ":" + diagnostic.column() + " " + id.group(1) : diagnostic.toString();
    }

    /** By line, then column. */
    private static List<String> sorted(List<String> places) {
        TreeSet<String> sorted = new TreeSet<>(Comparator.comparing(MarkedSource::padded));
        sorted.addAll(places);
        return List.copyOf(sorted);
    }

    private static String padded(String place) {
        Matcher numbers = Pattern.compile("^(\\d+):(\\d+)(.*)$").matcher(place);
        return numbers.matches()
                ? "%6d%6d%s"
                        .formatted(
                                Integer.parseInt(numbers.group(1)),
                                Integer.parseInt(numbers.group(2)),
                                numbers.group(3))
                : place;
    }

    private static MarkedSource read(Path path) {
        try {
            return new MarkedSource(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.fluxion.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file with a header, or one of the app's own without.
 *
 * @param source what the file is called in messages
 * @param header the columns of a file without a header line, empty where the first line is the header
 */
record DatasetReader(String source, List<String> header) {
    DatasetReader {
        header = List.copyOf(header);
    }

    /** Reads a file of the user's, whose first line is the header. */
    static Dataset read(Path file, String target, List<String> features) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new DatasetReader(file.toString(), List.of()).read(reader, target, features);
        } catch (NoSuchFileException missing) {
            throw new UserError("there is no file " + file);
        } catch (IOException failure) {
            throw new UserError("the file " + file + " cannot be read: " + failure.getMessage());
        }
    }

    /** Reads a data set that comes with the app. */
    static Dataset readResource(String name, List<String> header, String target, List<String> features) {
        try (InputStream stream = DatasetReader.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new DatasetReader(name, header).read(reader, target, features);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads the columns; where no features are named, all but the target. */
    Dataset read(Reader reader, String target, List<String> features) throws IOException {
        CSVFormat.Builder format = CSVFormat.DEFAULT.builder().setTrim(true);
        format = header.isEmpty()
                ? format.setHeader().setSkipHeaderRecord(true)
                : format.setHeader(header.toArray(String[]::new));
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(format.get()).get()) {
            return read(parser, target, features);
        } catch (CSVException | IllegalArgumentException malformed) {
            throw new UserError(source + ": " + malformed.getMessage());
        } catch (UncheckedIOException malformed) {
            throw new UserError(source + ": " + malformed.getCause().getMessage());
        }
    }

    private Dataset read(CSVParser parser, String target, List<String> features) {
        List<String> columns = parser.getHeaderNames();
        requireColumn(target, columns);
        features.forEach(feature -> requireColumn(feature, columns));
        List<String> chosen = features.isEmpty()
                ? columns.stream().filter(column -> !column.equals(target)).toList()
                : features;
        List<double[]> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Long> skipped = new ArrayList<>();
        for (CSVRecord row : parser) {
            requireWidth(row, columns.size(), parser.getCurrentLineNumber());
            long line = parser.getCurrentLineNumber();
            if (isMissing(row, target) || chosen.stream().anyMatch(feature -> isMissing(row, feature))) {
                skipped.add(line);
                continue;
            }
            x.add(chosen.stream()
                    .mapToDouble(feature -> number(row, feature, line))
                    .toArray());
            y.add(number(row, target, line));
        }
        double[] targets = y.stream().mapToDouble(Double::doubleValue).toArray();
        return new Dataset(chosen, target, x.toArray(double[][]::new), targets, skipped);
    }

    private void requireColumn(String column, List<String> columns) {
        if (!columns.contains(column)) {
            throw new UserError(
                    source + " has no column '" + column + "'; its columns are " + String.join(", ", columns));
        }
    }

    private void requireWidth(CSVRecord row, int width, long line) {
        if (row.size() != width) {
            throw new UserError(
                    source + ", line " + line + ": " + row.size() + " cells, but the header has " + width + " columns");
        }
    }

    private static boolean isMissing(CSVRecord row, String column) {
        return row.get(column).isEmpty();
    }

    private double number(CSVRecord row, String column, long line) {
        String cell = row.get(column);
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, like an infinite one.
        }
        throw new UserError(source + ", line " + line + ", column '" + column + "': '" + cell + "' is not a number");
    }
}

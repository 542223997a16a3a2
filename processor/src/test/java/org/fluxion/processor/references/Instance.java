package org.fluxion.processor.references;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A file of inputs, values and derivatives.
 *
 * @param members numbers and flat lists of numbers
 */
record Instance(JsonObject members) {

    static Instance read(String file) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Instance.class.getResourceAsStream("/references/" + file), file),
                StandardCharsets.UTF_8)) {
            return new Instance(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double number(String name) {
        return members.get(name).getAsDouble();
    }

    int count(String name) {
        return members.get(name).getAsInt();
    }

    double[] vector(String name) {
        return elements(name).mapToDouble(JsonElement::getAsDouble).toArray();
    }

    int[] indices(String name) {
        return elements(name).mapToInt(JsonElement::getAsInt).toArray();
    }

    private Stream<JsonElement> elements(String name) {
        return StreamSupport.stream(members.getAsJsonArray(name).spliterator(), false);
    }
}

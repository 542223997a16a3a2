package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.autodiff.PaperRule;
import org.fluxion.processor.ir.Type;

/** Says how the derivative by one value is put together from what the values that read it hand back. */
final class Joining {
    private final Values values;
    private final Value value;
    private final List<Value> readers;

    private Joining(Values values, Value value, List<Value> readers) {
        this.values = values;
        this.value = value;
        this.readers = readers;
    }

    /** The chain rule that joins the paths, none where only the result reads the value; for functions of several numbers the layout. */
    static List<Citation> of(Values values, Value value, List<Value> readers) {
        Joining joining = new Joining(values, value, readers);
        List<Citation> citations = new ArrayList<>(joining.chain());
        joining.layout().forEach(rule -> citations.add(Citations.of(rule, values.result(), value)));
        return citations;
    }

    private List<Citation> chain() {
        Value result = values.result();
        if (readers.stream().allMatch(reader -> reader.isSame(result))) {
            return List.of();
        }
        if (!isOfNumbers()) {
            Citation rule = Citations.of(PaperRule.VECTOR_CHAIN, result, value);
            return List.of(new Citation(rule.rule(), rule.section(), ways()));
        }
        PaperRule rule = readers.size() == 1 ? PaperRule.SINGLE_VARIABLE_CHAIN : PaperRule.TOTAL_DERIVATIVE;
        return List.of(Citations.of(rule, result, value));
    }

    private boolean isOfNumbers() {
        return values.result().rank() == 0
                && value.rank() == 0
                && readers.stream()
                        .allMatch(reader ->
                                reader.rank() == 0 && reader.beyond(value).isEmpty());
    }

    private String ways() {
        List<String> indices = readers.stream()
                .flatMap(reader -> reader.beyond(value).stream())
                .map(Value.Enclosing::name)
                .distinct()
                .toList();
        String multiplied = "The Jacobians along the way are multiplied as matrices";
        if (!indices.isEmpty()) {
            return multiplied + "; " + value.label() + " is read for every " + String.join(", ", indices)
                    + ", and all products add up.";
        }
        return multiplied + (readers.size() == 1 ? "." : "; there are several ways, and their products add up.");
    }

    /** What the paper calls the derivatives of a function of several numbers. */
    private List<PaperRule> layout() {
        boolean areNumbers = values.function().parameters().stream()
                .allMatch(parameter -> parameter.type().equals(Type.DOUBLE));
        if (!areNumbers
                || values.function().parameters().size() < 2
                || values.parameters().stream().noneMatch(value::isSame)) {
            return List.of();
        }
        if (values.parameters().size() == 1) {
            return List.of(PaperRule.PARTIAL);
        }
        return List.of(PaperRule.PARTIAL, values.result().rank() == 0 ? PaperRule.GRADIENT : PaperRule.JACOBIAN);
    }
}

package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fluxion.processor.cost.Factor;
import org.fluxion.processor.cost.MethodCost;
import org.fluxion.processor.cost.Polynomial;
import org.fluxion.processor.cost.Term;
import org.fluxion.processor.cost.Work;
import org.fluxion.processor.notation.Layout;

/** Lays out what a method takes. */
final class CostRows {
    private static final Pattern LENGTH = Pattern.compile("\\|([^_|]+)(?:_([^|]+))?\\|");
    private static final Layout TIMES = new Layout.Sign("\u2062");

    private CostRows() {}

    /** A row for each kind of work that function or derivative needs. */
    static CostTable of(MethodCost cost) {
        List<CostTable.Row> rows = new ArrayList<>();
        Arrays.stream(Work.values())
                .map(work -> row(
                        work.label(),
                        cost.function().of(work),
                        cost.derivative().of(work)))
                .forEach(rows::add);
        rows.add(row(
                "bytes stored", cost.function().storedBytes(), cost.derivative().storedBytes()));
        rows.removeIf(row -> row.equals(row(row.kind(), Polynomial.ZERO, Polynomial.ZERO)));
        return new CostTable(rows, String.join(" ", cost.remarks()));
    }

    private static CostTable.Row row(String kind, Polynomial function, Polynomial derivative) {
        return new CostTable.Row(kind, layout(function), layout(derivative));
    }

    private static Layout layout(Polynomial polynomial) {
        List<Layout> parts = new ArrayList<>();
        for (Term term : polynomial.terms()) {
            if (term.coefficient() < 0 || !parts.isEmpty()) {
                parts.add(new Layout.Sign(term.coefficient() < 0 ? "−" : "+"));
            }
            parts.add(magnitude(term));
        }
        return parts.isEmpty() ? new Layout.Numeral("0") : Layout.row(parts);
    }

    private static Layout magnitude(Term term) {
        List<Layout> factors = new ArrayList<>();
        long number = Math.abs(term.coefficient());
        if (number != 1 || term.powers().isEmpty()) {
            factors.add(new Layout.Numeral(String.valueOf(number)));
        }
        for (Map.Entry<Factor, Integer> power : term.powers().entrySet()) {
            if (!factors.isEmpty()) {
                factors.add(TIMES);
            }
            factors.add(power(size(power.getKey().name()), power.getValue()));
        }
        return Layout.row(factors);
    }

    private static Layout power(Layout base, int exponent) {
        return exponent == 1 ? base : new Layout.Superscript(base, new Layout.Numeral(String.valueOf(exponent)));
    }

    private static Layout size(String name) {
        Matcher length = LENGTH.matcher(name);
        if (!length.matches()) {
            return new Layout.Name(name, false);
        }
        Layout array = new Layout.Name(length.group(1), true);
        Layout element =
                length.group(2) == null ? array : new Layout.Subscript(array, new Layout.Name(length.group(2), false));
        return new Layout.Fenced("|", element, "|");
    }
}

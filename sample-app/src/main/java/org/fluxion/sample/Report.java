package org.fluxion.sample;

import java.io.PrintWriter;
import java.util.Locale;

/** What the commands print. */
record Report(PrintWriter out) {
    void data(Dataset data, Split split) {
        if (!data.skippedLines().isEmpty()) {
            line(
                    "left out %d rows with missing numbers: lines %s",
                    data.skippedLines().size(), data.skippedLines());
        }
        line(
                "predict %s from %s: %d training rows, %d test rows",
                data.target(),
                String.join(", ", data.features()),
                split.training().size(),
                split.test().size());
    }

    void losses(String name, Training.Result result) {
        line("%s before: %.6f", name, result.before());
        line("%s after:  %.6f", name, result.after());
    }

    void weights(Dataset data, Standardization.Weights weights) {
        line("weights in original units:");
        for (int j = 0; j < weights.w().length; j++) {
            line("  %-14s %+.6g", data.features().get(j), weights.w()[j]);
        }
        line("  %-14s %+.6g", "(bias)", weights.b());
    }

    /** Where the derivation of a generated class lies, if the build has written one. */
    void derivation(Class<?> gradient) {
        DerivationPages.beside(gradient).ifPresent(page -> line("the derivation of the gradient is in %s", page));
    }

    void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}

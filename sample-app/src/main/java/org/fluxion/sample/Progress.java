package org.fluxion.sample;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells how far training has come, in ten lines. */
record Progress(PrintWriter out) {
    private static final int LINES = 10;

    void epoch(int epoch, int epochs, double loss) {
        int step = Math.max(1, epochs / LINES);
        if (epoch % step == 0 || epoch == epochs) {
            out.println(String.format(Locale.ROOT, "epoch %,7d of %,d   loss %.6f", epoch, epochs, loss));
            out.flush();
        }
    }
}

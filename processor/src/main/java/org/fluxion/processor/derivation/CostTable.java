package org.fluxion.processor.derivation;

import java.util.List;
import org.fluxion.processor.notation.Layout;

/**
 * What the function and its derivative take, as formulas in the sizes of the arguments.
 *
 * @param rows one for each kind of work, such as multiplications; without those that neither has
 * @param remark what the numbers leave open, for example that of two branches the dearer one is counted; may be empty
 */
public record CostTable(List<Row> rows, String remark) {
    public CostTable {
        rows = List.copyOf(rows);
    }

    /**
     * One kind of work.
     *
     * @param kind for example {@code multiplications}
     * @param function how many the function needs
     * @param derivative how many function and derivative need together
     */
    public record Row(String kind, Layout function, Layout derivative) {}
}

package org.fluxion.processor.autodiff;

import java.util.Collections;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Zeros;

/** Any value of a type, for the arm of a branch that has nothing to say. */
final class Placeholder {
    private Placeholder() {}

    static Variable in(BlockBuilder out, Type type) {
        if (type.isArray()) {
            Variable none = out.constant(0);
            return out.emit(new Zeros(type.element(), Collections.nCopies(type.rank(), none)));
        }
        return out.emit(
                switch (type.element().computational()) {
                    case DOUBLE, FLOAT -> Constant.of(0.0);
                    case LONG -> Constant.of(0L);
                    case INT, SHORT, CHAR, BYTE -> Constant.of(0);
                    case BOOLEAN -> Constant.of(false);
                });
    }
}

package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Type;

/** The functions of {@code Differentiation}: values at which the derivative stops. */
final class Constants {
    private Constants() {}

    static void define(FunctionTable table) {
        for (Type type : List.of(Type.DOUBLE, Type.VECTOR)) {
            table.define("constant", List.of(type), call -> call.builder().emit(new Stop(call.argument(0))));
        }
    }
}

package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Variable;

/**
 * Finds where a derivative ends that the user may not have meant to end: an active value is rounded ({@code floor}, {@code round}) or
 * cast to an integer. The derivative there is 0 wherever it exists.
 */
public final class LostDerivatives {
    private final Facts facts = new Facts();
    private final List<Loss> losses = new ArrayList<>();

    /**
     * A place where a derivative ends.
     *
     * @param origin the expression
     * @param isCast whether it is a cast, not a function
     */
    public record Loss(Origin origin, boolean isCast) {}

    private LostDerivatives() {}

    /** The places, in order of execution. */
    public static List<Loss> in(Program program, List<String> wrt) {
        LostDerivatives search = new LostDerivatives();
        for (Variable parameter : program.parameters()) {
            if (wrt.contains(parameter.name())) {
                search.facts.activate(parameter);
            }
        }
        search.facts.learn(program.body().statements());
        search.search(program.body());
        return search.losses;
    }

    private void search(Block block) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            boolean isActive = operation.operands().stream().anyMatch(facts::isActive);
            if (isActive && operation instanceof Unary unary && rounds(unary)) {
                losses.add(new Loss(statement.origin(), false));
            } else if (isActive
                    && operation instanceof Convert convert
                    && convert.type().element().isInteger()) {
                losses.add(new Loss(statement.origin(), true));
            }
            operation.blocks().forEach(this::search);
        }
    }

    private static boolean rounds(Unary unary) {
        return switch (unary.operator()) {
            case FLOOR, CEIL, RINT, ROUND -> true;
            case NEGATE,
                    NOT,
                    BIT_NOT,
                    ABS,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    SQRT,
                    CBRT,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    SIGNUM,
                    TO_RADIANS,
                    TO_DEGREES,
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> false;
        };
    }
}

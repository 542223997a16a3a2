package org.fluxion.processor.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;

/**
 * A scheduled derivative: what {@code evaluate} does, statement by statement.
 *
 * @param signature the outside of the class
 * @param checks the checks of sizes, run before anything is written so that earlier results still stand when one fails
 * @param body the computation; it ends with every result in a local variable of the result's name
 * @param buffers the arrays that the object keeps from call to call, in order of first use; results of array type among them
 * @param companions the other gradient objects that the object keeps
 * @param results the value first, then the derivatives
 * @param parts the methods that {@code body} and {@code checks} call where they were too long; {@code results} are computed there, too
 * @param kept the locals that are fields of the object, since several parts use them; a buffer among them is the buffer's field
 */
public record LoopProgram(
        Signature signature,
        List<LoopStatement> checks,
        List<LoopStatement> body,
        List<BufferField> buffers,
        List<CompanionField> companions,
        List<Result> results,
        List<Part> parts,
        List<String> kept) {
    public LoopProgram {
        checks = List.copyOf(checks);
        body = List.copyOf(body);
        buffers = List.copyOf(buffers);
        companions = List.copyOf(companions);
        results = List.copyOf(results);
        parts = List.copyOf(parts);
        kept = List.copyOf(kept);
    }

    /** A program whose methods are not split. */
    public LoopProgram(
            Signature signature,
            List<LoopStatement> checks,
            List<LoopStatement> body,
            List<BufferField> buffers,
            List<CompanionField> companions,
            List<Result> results) {
        this(signature, checks, body, buffers, companions, results, List.of(), List.of());
    }

    /** The same program with something else made of its body; the fields stay. */
    LoopProgram withBody(List<LoopStatement> newBody) {
        return new LoopProgram(signature, checks, newBody, buffers, companions, results, parts, kept);
    }

    /** The loops that several threads may share. */
    public List<SharedLoop> sharedLoops() {
        return Stream.concat(Stream.of(body), parts.stream().map(Part::body))
                .flatMap(LoopProgram::sharedLoops)
                .toList();
    }

    private static Stream<SharedLoop> sharedLoops(List<LoopStatement> statements) {
        return statements.stream().flatMap(statement -> {
            if (statement instanceof LoopStatement.Branch branch) {
                return Stream.concat(sharedLoops(branch.thenArm()), sharedLoops(branch.elseArm()));
            }
            return statement instanceof SharedLoop shared ? Stream.of(shared) : Stream.empty();
        });
    }

    /** An array kept in a field between calls. */
    public record BufferField(String name, Type type) {}

    /** Another gradient object kept in a field. */
    public record CompanionField(String name, Companion companion) {}

    /**
     * A result of {@code evaluate}.
     *
     * @param kind what its accessor is
     * @param parameter the parameter of a derivative, empty for the value
     * @param local the local variable (and for an array the buffer's field) that holds it
     * @param type the type of the local: for a diagonal the vector, not the matrix
     */
    public record Result(Kind kind, String parameter, String local, Type type) {}

    /**
     * A method that holds some consecutive statements of {@code evaluate} or of the check of sizes.
     *
     * @param isOfChecks whether it belongs to the check of sizes
     * @param arguments the parameters of {@code evaluate}, and the indices of loops around the call, that it reads; all under their names
     */
    public record Part(String name, boolean isOfChecks, List<String> arguments, List<LoopStatement> body) {
        public Part {
            arguments = List.copyOf(arguments);
            body = List.copyOf(body);
        }

        /** The locals that get a value or elements here, in order. */
        public List<String> computed() {
            return Occurrences.in(body).computed();
        }
    }

    /** The kinds of result. */
    public enum Kind {
        /** {@code value()}. */
        VALUE,
        /** {@code dp()}. */
        DERIVATIVE,
        /**
         * {@code dpDiagonal()}, with {@code dp()} made from it on demand: an m x n matrix, n the length of the parameter, its
         * diagonal the local and zeros elsewhere.
         */
        DIAGONAL
    }
}

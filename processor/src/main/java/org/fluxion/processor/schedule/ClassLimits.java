package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Signature;

/** The limits of a Java class file that no splitting of methods gets around, estimated before javac meets them. */
public final class ClassLimits {
    private static final int METHOD = 60_000;
    private static final int CONSTANTS = 65_000;
    private static final int ARGUMENT_SLOTS = 255;

    /** A field: the reference, its name and its type; or a local in the debugging information. */
    private static final int NAME = 3;

    private static final int LITERAL = 2;
    private static final int MESSAGE = 12;
    private static final int PART = 6;

    /** What every class has: its own members, the functions of {@code Math} and of the runtime. */
    private static final int ALWAYS = 2_000;

    private ClassLimits() {}

    /** Whether javac can make a class of the program. */
    public static boolean hold(LoopProgram program) {
        boolean areMethodsShort = methods(program).allMatch(statements -> CodeSize.of(statements) <= METHOD);
        return areMethodsShort
                && constants(program) <= CONSTANTS
                && program.parts().stream().allMatch(part -> slots(program.signature(), part) <= ARGUMENT_SLOTS);
    }

    private static Stream<List<LoopStatement>> methods(LoopProgram program) {
        Stream<List<LoopStatement>> parts = program.parts().stream().map(LoopProgram.Part::body);
        return Stream.concat(Stream.of(program.checks(), program.body()), parts);
    }

    /** The entries of the constant pool, from above. */
    private static int constants(LoopProgram program) {
        List<LoopStatement> all = new ArrayList<>();
        methods(program).forEach(all::addAll);
        Occurrences occurrences = Occurrences.in(all);
        Set<String> names = new HashSet<>(occurrences.declared());
        names.addAll(occurrences.used());
        return ALWAYS
                + NAME * names.size()
                + LITERAL * occurrences.literals().size()
                + MESSAGE * occurrences.messages().size()
                + PART * program.parts().size();
    }

    /** The object itself, then one for each argument, two for a double or long. */
    private static int slots(Signature signature, LoopProgram.Part part) {
        int wide = (int) signature.parameters().stream()
                .filter(parameter -> part.arguments().contains(parameter.name()))
                .filter(ClassLimits::isWide)
                .count();
        return 1 + part.arguments().size() + wide;
    }

    private static boolean isWide(Signature.Parameter parameter) {
        ElementType element = parameter.type().element();
        return parameter.type().isScalar() && (element == ElementType.DOUBLE || element == ElementType.LONG);
    }
}

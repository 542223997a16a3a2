package org.fluxion.processor.codegen;

import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.schedule.LoopProgram;

/** Writes the class of a gradient or Jacobian. */
public final class GradientWriter {

    private GradientWriter() {}

    /** As {@link #write(LoopProgram, Documentation, Set)}, into a package without other classes. */
    public static WrittenClass write(LoopProgram program, Documentation documentation) {
        return write(program, documentation, Set.of());
    }

    /**
     * Writes a class. The same arguments give the same text.
     *
     * @param program what {@code evaluate} does
     * @param documentation what the Javadoc says about the mathematics
     * @param neighbours simple names of other classes in the package: a {@code Math} among them hides Java's
     */
    public static WrittenClass write(LoopProgram program, Documentation documentation, Set<String> neighbours) {
        ClassOutline outline = new ClassOutline(program.signature());
        LocalTypes checks = LocalTypes.ofChecks(program);
        LocalTypes body = LocalTypes.ofBody(program);
        Members members = new Members(program, checks, body);
        EvaluateWriter evaluate = new EvaluateWriter(program, outline, members, checks, body);
        AccessorWriter accessors = new AccessorWriter(outline, members);
        TypeSpec.Builder type = outline.type(documentation)
                .addFields(members.fields())
                .addMethods(new ConstructorWriter(program, outline).constructors())
                .addMethod(outline.at())
                .addMethod(evaluate.evaluate())
                .addMethods(accessors.accessors())
                .addMethod(accessors.requireEvaluated());
        // A variable, too, hides a class of its name; a qualified name gets past both.
        Stream.of(checks.names(), body.names())
                .flatMap(Set::stream)
                // One by one: JavaPoet prints the whole array for each name of it.
                .forEach(type::alwaysQualify);
        if (evaluate.hasChecks()) {
            type.addMethod(evaluate.checkSizes());
        }
        type.addMethods(new PartWriter(program, checks, body).parts());
        program.sharedLoops().forEach(loop -> type.addType(new ShareWriter(program, loop, body).type()));
        return qualified(outline, type, neighbours);
    }

    private static WrittenClass qualified(ClassOutline outline, TypeSpec.Builder type, Set<String> neighbours) {
        String text = outline.file(type.build()).toString();
        Set<String> hiding = HidingNeighbours.in(text, neighbours);
        hiding.forEach(type::alwaysQualify);
        return new WrittenClass(
                outline.qualifiedName(),
                hiding.isEmpty() ? text : outline.file(type.build()).toString());
    }
}

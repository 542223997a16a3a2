package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/**
 * The elements of a small vector become locals, also where branches and loops hand the vector on, if the place of every access is known.
 * A vector that is returned is put together at the end.
 */
public final class ElementLocals implements Pass {
    private final SmallVectors vectors;
    private final Variables variables;
    private final Map<Variable, List<Variable>> elements = new HashMap<>();
    private final Map<Variable, Variable> replacements = new HashMap<>();

    /** A pass over no Program yet. */
    public ElementLocals() {
        this(null, new Variables());
    }

    private ElementLocals(SmallVectors vectors, Variables variables) {
        this.vectors = vectors;
        this.variables = variables;
    }

    @Override
    public Program run(Program program, Variables fresh) {
        SmallVectors vectors = SmallVectors.of(program);
        return vectors.hasReplaceable()
                ? program.withBody(new ElementLocals(vectors, fresh).whole(program.body()))
                : program;
    }

    private Block whole(Block body) {
        BlockBuilder out = statements(body);
        for (Variable result : body.results()) {
            List<Variable> locals = elements.remove(result);
            if (locals != null) {
                out.append(new Statement(result, new ArrayOf(Type.DOUBLE, locals), out.origin()));
            }
        }
        return out.build(body.parameters(), replaced(body.results()));
    }

    private BlockBuilder statements(Block block) {
        BlockBuilder out = new BlockBuilder(variables);
        block.statements().forEach(statement -> rewrite(statement, out.at(statement.origin())));
        return out;
    }

    private Block nested(Block block) {
        List<Variable> parameters = split(block.parameters());
        return statements(block).build(parameters, replaced(block.results()));
    }

    /** The variables that are still there, and the elements of those that are not. */
    private List<Variable> replaced(List<Variable> list) {
        List<Variable> all = new ArrayList<>();
        for (Variable variable : list) {
            all.addAll(elements.getOrDefault(variable, List.of(replacements.getOrDefault(variable, variable))));
        }
        return all;
    }

    /** The definitions that stay, and new ones for the elements of vectors that do not. */
    private List<Variable> split(List<Variable> definitions) {
        List<Variable> all = new ArrayList<>();
        for (Variable definition : definitions) {
            if (vectors.isReplaceable(definition)) {
                List<Variable> locals = new ArrayList<>();
                for (int k = 0; k < vectors.length(definition); k++) {
                    locals.add(variables.fresh(name(definition, k), Type.DOUBLE));
                }
                elements.put(definition, locals);
                all.addAll(locals);
            } else {
                all.add(definition);
            }
        }
        return all;
    }

    private void rewrite(Statement original, BlockBuilder out) {
        Operation operation = original.operation();
        if (operation instanceof If branch) {
            If split = new If(
                    replacements.getOrDefault(branch.condition(), branch.condition()),
                    nested(branch.thenBlock()),
                    nested(branch.elseBlock()));
            out.append(new Statement(split(original.targets()), split, original.origin()));
        } else if (operation instanceof Repetition loop) {
            Operation split = repetition(loop);
            out.append(new Statement(split(original.targets()), split, original.origin()));
        } else if (original.targets().size() != 1 || !element(original.target(), operation, out)) {
            out.append(Renaming.substituteOperands(original, replacements));
        }
    }

    private Operation repetition(Repetition repetition) {
        List<Variable> initials = replaced(repetition.initials());
        if (repetition instanceof Loop loop) {
            Variable size = replacements.getOrDefault(loop.size(), loop.size());
            return new Loop(size, initials, roles(loop), nested(loop.body()));
        }
        While loop = (While) repetition;
        return new While(initials, nested(loop.condition()), nested(loop.body()));
    }

    private List<Role> roles(Loop loop) {
        List<Role> roles = new ArrayList<>();
        Iterator<Role> next = loop.roles().iterator();
        for (Variable initial : loop.initials()) {
            Role role = next.next();
            roles.addAll(
                    vectors.isReplaceable(initial)
                            ? Collections.nCopies(vectors.length(initial), Role.RECURRENCE)
                            : List.of(role));
        }
        return roles;
    }

    /** Whether the operation is one of a vector that is split, and has become one of its elements. */
    private boolean element(Variable target, Operation operation, BlockBuilder out) {
        if (operation instanceof Index index && vectors.isReplaceable(index.array())) {
            replacements.put(target, elements.get(index.array()).get(place(index.index())));
            return true;
        }
        if (operation instanceof Length length && vectors.isReplaceable(length.array())) {
            out.append(new Statement(target, Constant.of(vectors.length(length.array())), out.origin()));
            return true;
        }
        if (!target.type().isArray() || !vectors.isReplaceable(target)) {
            return false;
        }
        elements.put(target, elements(target, operation, out));
        return true;
    }

    private List<Variable> elements(Variable target, Operation operation, BlockBuilder out) {
        if (operation instanceof ArrayOf literal) {
            return replaced(literal.elements());
        }
        if (operation instanceof Update update) {
            Variable value = replacements.getOrDefault(update.value(), update.value());
            return with(update.array(), update.indices(), value);
        }
        if (operation instanceof AddAt added) {
            Variable value = replacements.getOrDefault(added.value(), added.value());
            Variable old = elements.get(added.array()).get(place(added.indices().get(0)));
            return with(added.array(), added.indices(), out.add(old, value));
        }
        return Collections.nCopies(vectors.length(target), out.constant(0.0));
    }

    private static String name(Variable vector, int element) {
        return vector.isNamed() ? vector.name() + element : "";
    }

    private List<Variable> with(Variable array, List<Variable> indices, Variable value) {
        List<Variable> changed = new ArrayList<>(elements.get(array));
        changed.set(place(indices.get(0)), value);
        return changed;
    }

    private int place(Variable index) {
        return vectors.literal(index);
    }
}

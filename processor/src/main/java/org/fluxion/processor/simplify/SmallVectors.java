package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/**
 * The vectors of a Program that it makes itself with the same few elements always. Vectors that flow into each other, as those that a
 * branch chooses between or that a write turns into each other, are one group: what holds for one must hold for all.
 */
final class SmallVectors {
    /** As many elements as locals still read well. */
    static final int MAX_LENGTH = 4;

    private final Map<Variable, Group> groups = new HashMap<>();
    private final Map<Variable, Integer> literals = new HashMap<>();

    private SmallVectors() {}

    /** What is known of vectors that flow into each other. */
    private static final class Group {
        private final List<Variable> members = new ArrayList<>();
        private final Set<Integer> lengths = new HashSet<>();
        /** Whether one comes from somewhere else. */
        private boolean isForeign;
        /** Whether more is done to one than to read and write elements whose place is known. */
        private boolean isNeeded;

        private int highest = -1;

        void add(Group other) {
            members.addAll(other.members);
            lengths.addAll(other.lengths);
            isForeign |= other.isForeign;
            isNeeded |= other.isNeeded;
            highest = Math.max(highest, other.highest);
        }

        boolean isSmall() {
            return !isForeign && lengths.size() == 1 && length() <= MAX_LENGTH;
        }

        boolean isReplaceable() {
            return isSmall() && !isNeeded && highest >= 0 && highest < length();
        }

        int length() {
            return lengths.iterator().next();
        }
    }

    static SmallVectors of(Program program) {
        SmallVectors vectors = new SmallVectors();
        program.parameters().forEach(vectors::foreign);
        vectors.read(program.body());
        return vectors;
    }

    /** Whether a vector has a few elements, as many on every way. */
    boolean isSmall(Variable vector) {
        Group group = groups.get(vector);
        return group != null && group.isSmall();
    }

    /** Whether there is any vector whose elements locals can take the place of. */
    boolean hasReplaceable() {
        return groups.values().stream().anyMatch(Group::isReplaceable);
    }

    /** Whether locals can take the place of a small vector's elements: each access says which one it is. */
    boolean isReplaceable(Variable vector) {
        Group group = groups.get(vector);
        return group != null && group.isReplaceable();
    }

    /** The number of elements of a small vector. */
    int length(Variable vector) {
        return groups.get(vector).length();
    }

    /** The literal that an integer is, or null. */
    Integer literal(Variable variable) {
        return literals.get(variable);
    }

    private Group group(Variable vector) {
        Group known = groups.get(vector);
        if (known != null) {
            return known;
        }
        Group group = new Group();
        group.members.add(vector);
        group.isForeign = !vector.type().equals(new Type(ElementType.DOUBLE, 1));
        groups.put(vector, group);
        return group;
    }

    private void foreign(Variable variable) {
        if (variable.type().isArray()) {
            group(variable).isForeign = true;
        }
    }

    private void needed(Variable variable) {
        if (variable.type().isArray()) {
            group(variable).isNeeded = true;
        }
    }

    private void join(Variable one, Variable other) {
        if (!one.type().isArray() || group(one) == group(other)) {
            return;
        }
        Group larger = group(one);
        Group smaller = group(other);
        larger.add(smaller);
        smaller.members.forEach(member -> groups.put(member, larger));
    }

    private void read(Block block) {
        block.statements().forEach(this::read);
    }

    private void read(Statement statement) {
        Operation operation = statement.operation();
        operation.blocks().forEach(this::read);
        if (operation instanceof If branch) {
            joinAll(statement.targets(), branch.thenBlock().results());
            joinAll(statement.targets(), branch.elseBlock().results());
        } else if (operation instanceof Repetition loop) {
            carried(statement, loop);
        } else if (statement.targets().size() == 1) {
            simple(statement.target(), operation);
        } else {
            unknown(statement.targets(), operation);
        }
    }

    private void unknown(List<Variable> targets, Operation operation) {
        operation.operands().forEach(this::needed);
        targets.forEach(this::foreign);
    }

    private void joinAll(List<Variable> targets, List<Variable> others) {
        for (int k = 0; k < targets.size(); k++) {
            join(targets.get(k), others.get(k));
        }
    }

    private void carried(Statement statement, Repetition loop) {
        List<Variable> targets = statement.targets().subList(0, loop.carriedCount());
        joinAll(targets, loop.initials());
        joinAll(targets, loop.next());
        loop.blocks()
                .forEach(block -> joinAll(
                        targets,
                        block.parameters().subList(1, block.parameters().size())));
        loop.collected().forEach(this::needed);
        Integer size = loop instanceof Loop counted ? literals.get(counted.size()) : null;
        for (Variable collected :
                statement.targets().subList(targets.size(), statement.targets().size())) {
            if (collected.type().isArray()) {
                made(collected, size);
                needed(collected);
            }
        }
    }

    private void made(Variable vector, Integer length) {
        if (length == null || length < 1) {
            foreign(vector);
        } else {
            group(vector).lengths.add(length);
        }
    }

    private void simple(Variable target, Operation operation) {
        if (operation instanceof Constant constant && constant.value() instanceof Integer value) {
            literals.put(target, value);
        } else if (operation instanceof ArrayOf literal) {
            made(target, literal.elements().size());
            literal.elements().forEach(this::needed);
        } else if (operation instanceof Zeros zeros) {
            made(target, literals.get(zeros.sizes().get(0)));
        } else if (operation instanceof ZerosLike like) {
            join(target, like.array());
        } else if (operation instanceof Update update) {
            written(target, update.array(), update.indices());
            needed(update.value());
        } else if (operation instanceof AddAt added) {
            written(target, added.array(), added.indices());
            needed(added.value());
        } else if (operation instanceof Index index) {
            accessed(index.array(), index.index());
            foreign(target);
        } else if (!(operation instanceof Length)) {
            unknown(List.of(target), operation);
        }
    }

    private void written(Variable target, Variable array, List<Variable> indices) {
        join(target, array);
        if (indices.size() == 1) {
            accessed(array, indices.get(0));
        } else {
            needed(array);
        }
    }

    private void accessed(Variable array, Variable index) {
        Integer place = literals.get(index);
        Group group = group(array);
        if (place == null || place < 0) {
            group.isNeeded = true;
        } else {
            group.highest = Math.max(group.highest, place);
        }
    }
}

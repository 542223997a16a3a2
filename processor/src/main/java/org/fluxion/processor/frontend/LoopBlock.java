package org.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Quote;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/**
 * One loop while it is lowered: what it carries, its body, its condition and what leaves it early. It becomes a {@link Loop} where the
 * number of iterations is known before the first and nothing leaves it, else a {@link While}: each way out is a flag that the
 * iterations carry and the condition reads.
 */
final class LoopBlock {
    private final BodyLowering body;
    private final Tree tree;
    private final Frame frame;
    private final String label;
    private final CarriedValues carried;
    private final Flow.Branch block;
    private final Map<Frame, Variable> flags = new LinkedHashMap<>();
    private Optional<Flow.Branch> test = Optional.empty();
    private Optional<Variable> tested = Optional.empty();
    private Variable index;
    private Variable completed;

    /** What one iteration does, given its number. */
    interface Iteration {
        void lower(Variable index);
    }

    /**
     * Starts a loop at the current place.
     *
     * @param assigned the local variables that its parts assign to
     */
    LoopBlock(BodyLowering body, Tree tree, String label, Set<String> assigned) {
        this.body = body;
        this.tree = tree;
        this.label = label;
        frame = Frame.of(Frame.Kind.LOOP, label);
        carried = new CarriedValues(body, tree, assigned);
        block = body.at(tree).branch();
    }

    /** Lowers an iteration. */
    void fill(String indexName, Iteration iteration) {
        index = body.flow().variables().fresh(indexName, Type.INT);
        body.flow().fill(block, () -> {
            carried.enter();
            body.frames().push(frame);
            body.scope().block(() -> iteration.lower(index));
            body.frames().pop();
            carried.leave();
            readExits(body.flow().state().exits());
        });
    }

    /** The statement of the loop, which {@code continue} leaves. */
    void once(StatementTree content) {
        body.within(
                Frame.of(Frame.Kind.LOOP_BODY, label),
                () -> body.scope().block(() -> body.statements().statement(content)));
    }

    /** An iteration that comes to pass only if the condition holds. One that changes variables belongs to the iteration. */
    void whileTrue(Optional<ExpressionTree> condition, Runnable content) {
        if (condition.isEmpty() || isPure(condition.get())) {
            content.run();
        } else {
            leaveUnless(condition.get());
            body.flow().unlessLeft(content);
        }
    }

    private boolean isPure(ExpressionTree condition) {
        Flow flow = body.flow();
        Flow.Branch branch = flow.branch();
        List<Variable> results = new ArrayList<>();
        flow.fill(branch, () -> results.add(body.expressions().condition(condition)));
        State before = flow.state();
        boolean isPure = before.bindings().equals(branch.state().bindings())
                && before.storages().entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .equals(branch.state().storages().get(entry.getKey())));
        if (isPure) {
            test = Optional.of(branch);
            tested = Optional.of(results.get(0));
        }
        return isPure;
    }

    /** {@code if (!condition) break;}. */
    void leaveUnless(ExpressionTree condition) {
        Variable holds = body.expressions().condition(condition);
        if (!isTrue(holds)) {
            body.at(condition).choose(holds, () -> {}, () -> body.flow().state().setExits(Exits.always(frame)));
        }
    }

    private void readExits(Exits exits) {
        exits.flags()
                .forEach((left, flag) ->
                        flags.put(left, flag.orElseGet(() -> block.builder().constant(true))));
    }

    /** Appends a loop that ends when its condition fails or it is left. */
    void close() {
        boolean isTrue = tested.map(this::isTrue).orElse(true);
        if (isTrue && flags.isEmpty()) {
            throw body.refusal(tree, Code.ENDLESS_LOOP, LoopHead.of(tree).orElseGet(() -> Quote.source(tree)));
        }
        appendWhile(condition(tested));
    }

    private boolean isTrue(Variable holds) {
        return body.flow().constantValue(holds).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Appends a loop that has a number of iterations unless it is left. */
    void close(Variable size) {
        if (flags.isEmpty()) {
            Block content = carried.close(block.builder().build(parameters(), carried.next()));
            List<Role> roles = Collections.nCopies(carried.next().size(), Role.RECURRENCE);
            Loop loop = new Loop(size, carried.initials(), roles, content);
            carried.bindResults(body.at(tree).builder().emitAll(loop, carried.names()));
            completed = size;
            return;
        }
        BlockBuilder builder = body.at(tree).builder().nested();
        tested = Optional.of(builder.compare(Comparison.LESS, index, size));
        test = Optional.of(new Flow.Branch(builder, body.flow().state()));
        appendWhile(condition(tested));
    }

    /** How many iterations have run to their end. */
    Variable completedIterations() {
        return flags.isEmpty() ? new IntArithmetic(body.at(tree)).atLeastZero(completed) : completed;
    }

    private List<Variable> parameters() {
        List<Variable> parameters = new ArrayList<>(List.of(index));
        parameters.addAll(carried.parameters());
        return parameters;
    }

    /** Whether there is another iteration, in terms of the parameters and of the flags. */
    private Block condition(Optional<Variable> holds) {
        BlockBuilder builder = body.at(tree).builder().nested();
        List<Variable> parameters = parameters();
        List<Variable> ways = flags.keySet().stream()
                .map(way -> body.flow().variables().fresh(name(way), Type.BOOLEAN))
                .toList();
        parameters.addAll(ways);
        List<Statement> statements = test.map(
                        branch -> branch.builder().build(List.of()).statements())
                .orElse(List.of());
        if (ways.isEmpty()) {
            statements.forEach(builder::append);
            return builder.build(parameters, List.of(holds.orElseGet(() -> builder.constant(true))));
        }
        Variable left = ways.stream()
                .reduce((one, other) -> builder.emit(new Binary(BinaryOperator.OR, one, other)))
                .orElseThrow();
        // Behind a way out the condition is not evaluated, as in Java.
        BlockBuilder stays = builder.nested();
        statements.forEach(stays::append);
        Block further = stays.build(List.of(holds.orElseGet(() -> stays.constant(true))));
        BlockBuilder leaves = builder.nested();
        Block ended = leaves.build(List.of(leaves.constant(false)));
        return builder.build(parameters, List.of(builder.emit(new If(left, ended, further))));
    }

    private static String name(Frame way) {
        return switch (way.kind()) {
            case METHOD, HELPER -> "returned";
            case LOOP, SWITCH, LABELLED -> "left";
            case LOOP_BODY -> "continued";
            case SWITCH_EXPRESSION -> "yielded";
        };
    }

    private void appendWhile(Block condition) {
        Flow flow = body.at(tree);
        List<Variable> parameters = parameters();
        List<Variable> next = new ArrayList<>(carried.next());
        List<Variable> initials = new ArrayList<>(carried.initials());
        List<String> names = new ArrayList<>(carried.names());
        flags.forEach((way, flag) -> {
            parameters.add(flow.variables().fresh(name(way), Type.BOOLEAN));
            next.add(flag);
            initials.add(flow.constant(false));
            names.add(name(way));
        });
        Block test = carried.close(new Renaming(flow.variables()).copy(condition));
        Block content = carried.close(block.builder().build(parameters, next));
        List<Variable> results = flow.builder().emitAll(new While(initials, test, content), names);
        carried.bindResults(results.subList(0, carried.next().size()));
        leave(results);
    }

    /** Behind the loop, who left it for more than the loop itself has left that too. */
    private void leave(List<Variable> results) {
        List<Variable> left = results.subList(carried.next().size(), results.size() - 1);
        Map<Frame, Optional<Variable>> outer = new LinkedHashMap<>();
        int k = 0;
        for (Frame way : flags.keySet()) {
            if (!way.equals(frame)) {
                outer.put(way, Optional.of(left.get(k)));
            }
            k++;
        }
        body.flow().state().setExits(new Exits(false, outer));
        Variable count = results.get(results.size() - 1);
        completed = left.isEmpty() ? count : withoutLast(count, left);
    }

    /** The iteration in which a loop is left does not come to its end. */
    private Variable withoutLast(Variable count, List<Variable> left) {
        BlockBuilder builder = body.at(tree).builder();
        Variable isLeft = left.stream()
                .reduce((one, other) -> builder.emit(new Binary(BinaryOperator.OR, one, other)))
                .orElseThrow();
        BlockBuilder early = builder.nested();
        Block one = early.build(List.of(early.subtract(count, early.constant(1))));
        return builder.emit(new If(isLeft, one, builder.nested().build(List.of(count))));
    }
}

package org.fluxion.processor.lift;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * A number that each iteration either keeps or replaces by something that does not depend on it, as in a search for the largest by
 * {@code if}, is in the end what the last replacing iteration made it. The loop remembers which one that was, and the number is computed
 * from that behind the loop. So its derivative reaches one iteration, and the loop need not be reversed.
 */
final class Selections implements Pass {
    private final FreeVariables free = new FreeVariables();
    private final Variables variables;

    /** A pass over no Program yet. */
    Selections() {
        this(new Variables());
    }

    private Selections(Variables variables) {
        this.variables = variables;
    }

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.RECURRENCE, Construct.BRANCH);
    }

    @Override
    public Program run(Program program, Variables fresh) {
        return program.withBody(new Selections(fresh).rewrite(program.body()));
    }

    /**
     * How an iteration chooses.
     *
     * @param position of the number among the carried values
     * @param branch the statement that keeps or replaces it
     * @param replacesIfTrue which arm replaces
     * @param computation what computes the new number from the index and from what no iteration changes
     * @param replacement the new number
     */
    private record Choice(
            int position, If branch, boolean replacesIfTrue, List<Statement> computation, Variable replacement) {}

    private Block rewrite(Block block) {
        Map<Variable, Integer> uses = null;
        BlockBuilder out = new BlockBuilder(variables);
        boolean isSame = true;
        for (Statement original : block.statements()) {
            Statement statement = original.withBlocks(this::rewrite);
            List<Choice> choices = List.of();
            if (statement.operation() instanceof Loop loop && loop.carriedCount() > 0) {
                uses = uses == null ? Uses.counts(block) : uses;
                choices = choices(statement, loop, uses.keySet());
            }
            if (choices.isEmpty()) {
                out.append(statement);
            } else {
                remember(statement, choices, out);
                isSame = false;
            }
        }
        Block rewritten = out.build(block.parameters(), block.results());
        return isSame ? block.withStatements(rewritten.statements()) : rewritten;
    }

    private List<Choice> choices(Statement statement, Loop loop, Set<Variable> read) {
        List<Choice> choices = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            boolean isNumber = loop.roles().get(k) == Role.RECURRENCE
                    && loop.initials().get(k).type().equals(Type.DOUBLE);
            if (isNumber && read.contains(statement.targets().get(k))) {
                choice(loop, k).ifPresent(choices::add);
            }
        }
        return choices;
    }

    private Optional<Choice> choice(Loop loop, int k) {
        Variable carried = loop.carried().get(k);
        Variable next = loop.next().get(k);
        for (Statement statement : loop.body().statements()) {
            if (statement.operation() instanceof If branch
                    && statement.targets().contains(next)) {
                int result = statement.targets().indexOf(next);
                boolean keepsIfTrue = branch.thenBlock().results().get(result).equals(carried);
                Block arm = keepsIfTrue ? branch.elseBlock() : branch.thenBlock();
                Block other = keepsIfTrue ? branch.thenBlock() : branch.elseBlock();
                Variable replacement = arm.results().get(result);
                boolean isChoice = other.results().get(result).equals(carried) && isOnlyCompared(carried, next, loop);
                return Optional.of(replacement)
                        .filter(value -> isChoice)
                        .flatMap(value -> computation(value, arm, loop))
                        .map(found -> new Choice(k, branch, !keepsIfTrue, found, replacement));
            }
        }
        return Optional.empty();
    }

    /** Whether an iteration does no more with the number than to compare it, to keep it and to hand the next one on. */
    private static boolean isOnlyCompared(Variable carried, Variable next, Loop loop) {
        Map<Variable, Integer> uses = Uses.counts(loop.body());
        int kept = 1;
        return uses.get(carried) == comparisons(carried, loop.body()) + kept && uses.get(next) == 1;
    }

    private static int comparisons(Variable variable, Block block) {
        int count = 0;
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Compare compare) {
                count += Collections.frequency(compare.operands(), variable);
            }
            for (Block nested : statement.operation().blocks()) {
                count += comparisons(variable, nested);
            }
        }
        return count;
    }

    /** The statements of the arm and of the body that the value needs; none if a carried value is among what they need. */
    private Optional<List<Statement>> computation(Variable value, Block arm, Loop loop) {
        Deque<Statement> needed = new ArrayDeque<>();
        Set<Variable> wanted = new HashSet<>(Set.of(value));
        collect(arm, wanted, needed);
        collect(loop.body(), wanted, needed);
        return Collections.disjoint(wanted, loop.carried()) ? Optional.of(List.copyOf(needed)) : Optional.empty();
    }

    private void collect(Block block, Set<Variable> wanted, Deque<Statement> needed) {
        for (int k = block.statements().size() - 1; k >= 0; k--) {
            Statement statement = block.statements().get(k);
            if (statement.targets().stream().anyMatch(wanted::contains)) {
                needed.addFirst(statement);
                wanted.addAll(free.of(statement.operation()));
            }
        }
    }

    /** The loop with the iterations that replaced last among its results, and the numbers that they made. */
    private void remember(Statement statement, List<Choice> choices, BlockBuilder out) {
        Loop loop = (Loop) statement.operation();
        out.at(statement.origin());
        Variable none = out.constant(-1);
        Widened widened = new Widened(loop, statement.targets());
        List<Variable> found = new ArrayList<>();
        for (Choice choice : choices) {
            found.add(widened.add(choice, none, variables));
        }
        out.append(new Statement(widened.targets, widened.loop(), statement.origin()));
        for (int c = 0; c < choices.size(); c++) {
            Choice choice = choices.get(c);
            Variable last = statement.targets().get(choice.position());
            out.standIn(last, selected(choice, loop, found.get(c), last.name(), out));
        }
    }

    private Variable selected(Choice choice, Loop loop, Variable found, String name, BlockBuilder out) {
        Variable isReplaced = out.compare(Comparison.GREATER_OR_EQUAL, found, out.constant(0));
        Renaming renaming = new Renaming(variables);
        renaming.bind(loop.index(), found);
        BlockBuilder arm = out.nested();
        renaming.copyStatements(choice.computation()).forEach(arm::append);
        Block replaced = arm.build(List.of(renaming.apply(choice.replacement())));
        Block kept = new Block(List.of(), List.of(), List.of(loop.initials().get(choice.position())));
        return out.emit(name, new If(isReplaced, replaced, kept));
    }

    /** A loop that carries more than it did. */
    private static final class Widened {
        private final Loop original;
        private final List<Variable> targets;
        private final List<Variable> initials;
        private final List<Role> roles;
        private final List<Variable> parameters;
        private final List<Variable> results;
        private final List<Statement> statements;

        Widened(Loop original, List<Variable> targets) {
            this.original = original;
            this.targets = new ArrayList<>(targets);
            initials = new ArrayList<>(original.initials());
            roles = new ArrayList<>(original.roles());
            parameters = new ArrayList<>(original.body().parameters());
            results = new ArrayList<>(original.body().results());
            statements = new ArrayList<>(original.body().statements());
        }

        /** Carries the last iteration that replaced; gives what it is after the loop. */
        Variable add(Choice choice, Variable none, Variables variables) {
            String number = original.carried().get(choice.position()).name();
            String name = number.isEmpty() ? "" : number + "Index";
            Variable before = variables.fresh(name, Type.INT);
            Variable next = variables.fresh(name, Type.INT);
            Variable after = variables.fresh(name, Type.INT);
            Block replaced = new Block(List.of(), List.of(), List.of(original.index()));
            Block kept = new Block(List.of(), List.of(), List.of(before));
            Operation last = choice.replacesIfTrue()
                    ? new If(choice.branch().condition(), replaced, kept)
                    : new If(choice.branch().condition(), kept, replaced);
            statements.add(new Statement(List.of(next), last, statements.get(0).origin()));
            targets.add(initials.size(), after);
            results.add(initials.size(), next);
            initials.add(none);
            roles.add(Role.RECURRENCE);
            parameters.add(before);
            return after;
        }

        Loop loop() {
            return new Loop(original.size(), initials, roles, new Block(parameters, statements, results));
        }
    }
}

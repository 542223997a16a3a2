package org.fluxion.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import java.util.Optional;

/**
 * An update of the form {@code i++}, {@code i += amount} or {@code i = i + amount}, or the same downwards.
 *
 * @param name the variable
 * @param amount what is added or subtracted; none for 1
 * @param isDown whether it is subtracted
 */
record CounterUpdate(String name, Optional<ExpressionTree> amount, boolean isDown) {
    static Optional<CounterUpdate> of(ExpressionTree tree) {
        if (tree instanceof UnaryTree unary) {
            return ofStep(unary);
        }
        if (tree instanceof CompoundAssignmentTree compound) {
            return of(compound.getVariable(), compound.getKind(), compound.getExpression());
        }
        return tree instanceof AssignmentTree assignment ? ofAssignment(assignment) : Optional.empty();
    }

    private static Optional<CounterUpdate> ofStep(UnaryTree tree) {
        Optional<String> name = name(tree.getExpression());
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT ->
                name.map(counter -> new CounterUpdate(counter, Optional.empty(), false));
            case PREFIX_DECREMENT, POSTFIX_DECREMENT ->
                name.map(counter -> new CounterUpdate(counter, Optional.empty(), true));
            default -> Optional.empty();
        };
    }

    private static Optional<CounterUpdate> ofAssignment(AssignmentTree tree) {
        Optional<String> name = name(tree.getVariable());
        if (name.isEmpty() || !(tree.getExpression() instanceof BinaryTree sum)) {
            return Optional.empty();
        }
        boolean isSum = sum.getKind() == Kind.PLUS;
        if (name(sum.getLeftOperand()).equals(name) && (isSum || sum.getKind() == Kind.MINUS)) {
            return Optional.of(new CounterUpdate(name.get(), Optional.of(sum.getRightOperand()), !isSum));
        }
        return isSum && name(sum.getRightOperand()).equals(name)
                ? Optional.of(new CounterUpdate(name.get(), Optional.of(sum.getLeftOperand()), false))
                : Optional.empty();
    }

    private static Optional<CounterUpdate> of(ExpressionTree variable, Kind kind, ExpressionTree amount) {
        return switch (kind) {
            case PLUS_ASSIGNMENT -> name(variable).map(name -> new CounterUpdate(name, Optional.of(amount), false));
            case MINUS_ASSIGNMENT -> name(variable).map(name -> new CounterUpdate(name, Optional.of(amount), true));
            default -> Optional.empty();
        };
    }

    /** The name that an expression consists of. */
    static Optional<String> name(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return name(parenthesized.getExpression());
        }
        return tree instanceof IdentifierTree identifier
                ? Optional.of(identifier.getName().toString())
                : Optional.empty();
    }
}

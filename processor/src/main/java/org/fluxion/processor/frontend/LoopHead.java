package org.fluxion.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fluxion.processor.diagnostics.Quote;

/** Loops of the source as they are quoted: the head without the body. */
public final class LoopHead {
    private LoopHead() {}

    /** The head of a loop; none for another tree. */
    public static Optional<String> of(Tree tree) {
        if (tree instanceof ForLoopTree loop) {
            return Optional.of(ofFor(loop));
        }
        if (tree instanceof EnhancedForLoopTree loop) {
            String variable = Quote.source(loop.getVariable());
            return Optional.of("for (" + variable + " : " + Quote.source(loop.getExpression()) + ")");
        }
        if (tree instanceof WhileLoopTree loop) {
            return Optional.of("while " + Quote.source(loop.getCondition()));
        }
        return tree instanceof DoWhileLoopTree loop
                ? Optional.of("do while " + Quote.source(loop.getCondition()))
                : Optional.empty();
    }

    private static String ofFor(ForLoopTree loop) {
        String condition = loop.getCondition() == null ? "" : Quote.source(loop.getCondition());
        return "for (" + parts(loop.getInitializer()) + "; " + condition + "; " + updates(loop.getUpdate()) + ")";
    }

    private static String parts(List<? extends StatementTree> statements) {
        return statements.stream()
                .map(part -> Quote.source(part).replace(";", ""))
                .collect(Collectors.joining(", "));
    }

    private static String updates(List<? extends ExpressionStatementTree> updates) {
        return updates.stream()
                .map(update -> Quote.source(update.getExpression()))
                .collect(Collectors.joining(", "));
    }
}

package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;

/**
 * Decides which methods of the same class are inlined and which are called through a class of their own. Inlined code is the faster
 * one, since loops of caller and callee fuse, so everything is inlined that stays small. Where it does not, methods that are large
 * by themselves are called, and the method is read again.
 */
final class InlineOrCall {
    /** Up to here everything is inlined: a method of 30 statements makes 110 to 180. */
    private static final int PREFERRED = 10_000;

    /** Up to here code is inlined that cannot be called: it compiles within seconds. */
    private static final int GREATEST = 30_000;

    /** From here a method is worth a class of its own. */
    private static final int LARGE = 100;

    private final Variables variables;
    private final Callables callables;
    private final Function<Inlining, Program> lowering;
    private final Set<ExecutableElement> refused = new LinkedHashSet<>();
    private final Set<ExecutableElement> called = new LinkedHashSet<>();
    private Set<ExecutableElement> helpers = Set.of();
    private Map<ExecutableElement, Integer> sizes = Map.of();
    private Inlining.ExhaustedException exhausted;

    /**
     * Prepares to read a method.
     *
     * @param variables the Program's
     * @param callables what may be called
     * @param lowering reads the method, as often as it is told to
     */
    InlineOrCall(Variables variables, Callables callables, Function<Inlining, Program> lowering) {
        this.variables = variables;
        this.callables = callables;
        this.lowering = lowering;
    }

    Program lower() {
        return attempt(PREFERRED, LARGE).or(() -> attempt(GREATEST, 0)).orElseThrow(() -> {
            Inlining.Site site = exhausted.outermost();
            return Refusal.at(site.token(), Code.TOO_MUCH_INLINED, site.text(), names());
        });
    }

    /** The methods without an annotation that are called. */
    Set<ExecutableElement> helpers() {
        return helpers;
    }

    /** Reads the method again and again, with more methods called each time, until it is small enough or there are no more. */
    private Optional<Program> attempt(int limit, int least) {
        while (true) {
            Inlining inlining = new Inlining(variables, called::contains, limit);
            try {
                Program program = lowering.apply(inlining);
                helpers = inlining.helpers();
                return Optional.of(program);
            } catch (Inlining.ExhaustedException here) {
                exhausted = here;
                sizes = inlining.sizes();
                if (!called.addAll(callable(least))) {
                    return Optional.empty();
                }
            }
        }
    }

    private Set<ExecutableElement> callable(int least) {
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .filter(method -> !refused.contains(method))
                .filter(method -> callables.contains(method) || !refused.add(method))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The methods that became large, or all if none did; callers first. */
    private String names() {
        boolean isLarge = sizes.values().stream().anyMatch(size -> size >= LARGE);
        List<String> names = new ArrayList<>();
        sizes.forEach((method, size) -> {
            if (!isLarge || size >= LARGE) {
                names.add(0, "`" + method.getSimpleName() + "`");
            }
        });
        return String.join(", ", names);
    }
}

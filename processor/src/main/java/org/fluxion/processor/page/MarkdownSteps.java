package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fluxion.processor.derivation.Citation;
import org.fluxion.processor.derivation.Step;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;

/** The steps of a derivation in Markdown. */
final class MarkdownSteps {
    private MarkdownSteps() {}

    /**
     * The steps in their order.
     *
     * @param heading what a heading begins with, for example {@code ###}
     */
    static String write(String heading, List<Step> steps) {
        List<String> all = new ArrayList<>();
        steps.forEach(step -> all.add(step(heading, step, all.size() + 1)));
        return String.join("\n", all);
    }

    private static String step(String heading, Step step, int number) {
        List<String> parts = new ArrayList<>();
        parts.add(heading + " Step " + number + ". " + MarkdownText.formula(step.derivative()) + "\n");
        step.line().ifPresent(line -> parts.add("Computed in line " + line + ".\n"));
        if (StepArticle.isDirect(step)) {
            parts.add(rules(step.paths().get(0).rules()));
        } else {
            step.paths().forEach(path -> parts.add(path(path)));
            parts.add("Together:\n");
        }
        parts.add(MarkdownText.display(Display.step(step)) + where(step.after().where()));
        parts.add(shape(step.shape()) + rules(step.rules()));
        return String.join("\n", parts);
    }

    private static String path(Step.Path path) {
        return formula(path.local()) + "\n" + shape(path.shape()) + rules(path.rules());
    }

    /** A formula and what its names mean. */
    static String formula(Formula formula) {
        return MarkdownText.display(Display.equation(formula.equation())) + where(formula.where());
    }

    private static String where(List<Equation> equations) {
        return equations.isEmpty() ? "" : "\nwhere\n\n" + MarkdownText.display(Display.all(equations));
    }

    private static String shape(String shape) {
        return "- Shape: " + MarkdownText.escaped(shape) + "\n";
    }

    private static String rules(List<Citation> rules) {
        return rules.stream().map(MarkdownSteps::rule).collect(Collectors.joining());
    }

    private static String rule(Citation rule) {
        return "- **" + MarkdownText.escaped(Sentences.rule(rule)) + "** (" + Sentences.section(rule) + ")"
                + MarkdownText.escaped(Sentences.reason(rule)) + "\n";
    }
}

package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.derivation.Heading;
import org.fluxion.processor.derivation.Intermediate;
import org.fluxion.processor.derivation.Iteration;
import org.fluxion.processor.derivation.Listing;
import org.fluxion.processor.derivation.Result;

/** A derivation as Markdown with formulas in LaTeX. */
public final class MarkdownPage {
    private final Derivation derivation;

    private MarkdownPage(Derivation derivation) {
        this.derivation = derivation;
    }

    /** The whole file. */
    public static String write(Derivation derivation) {
        return new MarkdownPage(derivation).document();
    }

    private String document() {
        List<String> parts = new ArrayList<>(List.of(header()));
        for (Chapter chapter : Chapter.values()) {
            String content = content(chapter);
            if (!content.isEmpty()) {
                parts.add("## " + chapter.title() + "\n\n" + content);
            }
        }
        return String.join("\n", parts);
    }

    private String header() {
        Heading heading = derivation.heading();
        String by = heading.parameters().isEmpty()
                ? "Computed by "
                : "By "
                        + Sentences.list(heading.parameters().stream()
                                .map(MarkdownText::code)
                                .toList())
                        + ", as it is computed by ";
        return "# The derivative of " + MarkdownText.code(heading.method()) + "\n\n" + by
                + MarkdownText.code(heading.generatedClass()) + ".\n";
    }

    private String content(Chapter chapter) {
        return switch (chapter) {
            case FUNCTION -> MarkdownSteps.formula(derivation.function());
            case SOURCE -> listing(derivation.source());
            case INTERMEDIATES -> intermediates(derivation.intermediates());
            case DERIVATION -> MarkdownSteps.write("###", derivation.steps());
            case ITERATIONS -> iterations();
            case RESULTS -> results();
            case KINKS -> MarkdownTables.kinks(derivation.kinks());
            case UPDATE -> update();
            case LOOPS -> MarkdownTables.loops(derivation.computation().loops());
            case GENERATED -> listing(derivation.computation().generated());
            case COST -> MarkdownTables.cost(derivation.computation().cost());
            case NOTATION -> NotationKey.markdown();
        };
    }

    private static String listing(Listing listing) {
        if (listing.lines().isEmpty()) {
            return "";
        }
        int last = listing.firstLine() + listing.lines().size() - 1;
        return MarkdownText.code(listing.file()) + ", lines " + listing.firstLine() + " to " + last + ":\n\n"
                + MarkdownText.listing(Unindented.lines(listing));
    }

    private String iterations() {
        return derivation.iterations().isEmpty()
                ? ""
                : Sentences.ITERATIONS + "\n\n"
                        + derivation.iterations().stream()
                                .map(MarkdownPage::iteration)
                                .collect(Collectors.joining("\n"));
    }

    private static String iteration(Iteration iteration) {
        String place = iteration.line().map(line -> ", line " + line).orElse("");
        return "### " + MarkdownText.code(iteration.head()) + place + "\n\n" + intermediates(iteration.values()) + "\n"
                + MarkdownSteps.write("####", iteration.steps());
    }

    private static String intermediates(List<Intermediate> intermediates) {
        return intermediates.stream().map(MarkdownPage::intermediate).collect(Collectors.joining("\n"));
    }

    private static String intermediate(Intermediate intermediate) {
        String place = intermediate.line().map(line -> "Line " + line + ", ").orElse("");
        return place + MarkdownText.escaped(intermediate.shape()) + ":\n\n"
                + MarkdownSteps.formula(intermediate.formula());
    }

    private String results() {
        return derivation.results().stream().map(MarkdownPage::result).collect(Collectors.joining("\n"));
    }

    private static String result(Result result) {
        return "By " + MarkdownText.code(result.parameter()) + ", returned by " + MarkdownText.code(result.accessor())
                + ", " + MarkdownText.escaped(result.shape()) + ":\n\n" + MarkdownSteps.formula(result.formula());
    }

    private String update() {
        return derivation.update().isEmpty()
                ? ""
                : Sentences.UPDATE + "\n\n"
                        + derivation.update().stream()
                                .map(MarkdownText::display)
                                .collect(Collectors.joining("\n"));
    }
}

package org.fluxion.processor.page;

import java.util.List;
import java.util.regex.Pattern;
import org.fluxion.processor.derivation.Citation;
import org.fluxion.processor.derivation.CostTable;
import org.fluxion.processor.derivation.Heading;

/** The words that all pages have in common, whatever they are written in. */
final class Sentences {
    static final String PAPER = "Terence Parr and Jeremy Howard, The Matrix Calculus You Need For Deep Learning";
    static final String PAPER_ADDRESS = "https://arxiv.org/abs/1802.01528";

    static final String UPDATE = "With a learning rate η, one step downhill is (section 6):";
    static final String ITERATIONS =
            "One iteration as a function of its own. A prime marks what it leaves to the next one. From the last iteration"
                    + " to the first, the derivative by a primed value is what the iteration after has found for that value"
                    + " without the prime; in the last iteration it is that by the value behind the loop. A 0 marks what the"
                    + " first one starts from. Δ marks what each"
                    + " iteration adds to a derivative.";
    static final String KINKS =
            "At single points these operations have no derivative, or an infinite one. What stands beside them is"
                    + " what is used there.";
    static final String COST =
            "As formulas in the sizes of the arguments. The last column is what function and derivative take"
                    + " together, in one evaluation.";
    static final String NO_METHODS =
            "No method of this compilation has a derivation. A method gets one when it is annotated with"
                    + " @Differentiable and compiled without an error.";

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}(?![\\p{L}(])");

    private Sentences() {}

    static String title(Heading heading) {
        return "The derivative of " + heading.method();
    }

    /** The rule's name at the beginning of a sentence. A name of mathematics, such as max, keeps its letter. */
    static String rule(Citation citation) {
        String name = citation.rule();
        return WORD.matcher(name).lookingAt() ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** Where the paper has the rule. */
    static String section(Citation citation) {
        return "section " + citation.section();
    }

    /** Why a rule is used, as sentences behind its name. */
    static String reason(Citation citation) {
        return citation.reason().isEmpty() ? "." : ". " + ended(citation.reason());
    }

    /** What the numbers of a table leave open. */
    static String remark(CostTable cost) {
        return ended("Note: " + cost.remark());
    }

    /** Words with a full stop behind them. */
    static String ended(String words) {
        return ".!?".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    /** What stands before the word of a list: nothing, a comma or "and". */
    static String separator(int place, int size) {
        if (place == 0) {
            return "";
        }
        return place == size - 1 ? " and " : ", ";
    }

    /** For example {@code w, b and x}. */
    static String list(List<String> words) {
        StringBuilder list = new StringBuilder();
        for (int place = 0; place < words.size(); place++) {
            list.append(separator(place, words.size())).append(words.get(place));
        }
        return list.toString();
    }
}

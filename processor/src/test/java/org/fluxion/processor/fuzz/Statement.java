package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** A statement of a random program. */
sealed interface Statement permits Statement.Line, Statement.Compound {

    /** Lines of Java, not indented. */
    String java();

    int size();

    static Line line(String text, Expression... operands) {
        return new Line(text, List.of(operands));
    }

    /** One without inner blocks; the text may hold several statements that belong together. */
    record Line(String text, List<Expression> operands) implements Statement {
        public Line {
            operands = List.copyOf(operands);
        }

        @Override
        public String java() {
            return Template.fill(text, operands) + "\n";
        }

        @Override
        public int size() {
            return 5 + operands.stream().mapToInt(Expression::size).sum();
        }
    }

    /**
     * One with inner blocks.
     *
     * @param parts the Java before, between and after the blocks: one more than blocks
     * @param operands for the holes of all parts, in order
     * @param blocks the blocks
     */
    record Compound(List<String> parts, List<Expression> operands, List<Block> blocks) implements Statement {
        public Compound {
            parts = List.copyOf(parts);
            operands = List.copyOf(operands);
            blocks = List.copyOf(blocks);
            if (parts.size() != blocks.size() + 1) {
                throw new IllegalArgumentException(parts + " around " + blocks.size() + " blocks");
            }
        }

        /** With one block. */
        static Compound around(Block block, String head, String tail, Expression... operands) {
            return new Compound(List.of(head, tail), List.of(operands), List.of(block));
        }

        @Override
        public String java() {
            StringBuilder text = new StringBuilder();
            int used = 0;
            for (int k = 0; k < parts.size(); k++) {
                int next = used + Template.holes(parts.get(k));
                text.append(Template.fill(parts.get(k), operands.subList(used, next)))
                        .append('\n');
                text.append(k < blocks.size() ? blocks.get(k).java() : "");
                used = next;
            }
            return text.toString();
        }

        @Override
        public int size() {
            return 10 * parts.size()
                    + operands.stream().mapToInt(Expression::size).sum()
                    + blocks.stream().mapToInt(Block::size).sum();
        }

        /** Without block {@code k} and the part before it, which goes with its operands. */
        Compound without(int k) {
            int from = parts.subList(0, k).stream().mapToInt(Template::holes).sum();
            List<String> fewerParts = new ArrayList<>(parts);
            List<Expression> fewerOperands = new ArrayList<>(operands);
            List<Block> fewerBlocks = new ArrayList<>(blocks);
            fewerOperands.subList(from, from + Template.holes(parts.get(k))).clear();
            fewerParts.remove(k);
            fewerBlocks.remove(k);
            return new Compound(fewerParts, fewerOperands, fewerBlocks);
        }
    }
}

package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/** The sizes of arrays as formulas in what the user has named: parameters and their lengths, {@code n * (x.length - 1)}. */
final class ArraySizes {
    private static final String UNKNOWN = "?";
    private static final String ITERATIONS = "iterations";

    private static final Map<BinaryOperator, String> SIGNS = Map.of(
            BinaryOperator.ADD, " + ",
            BinaryOperator.SUBTRACT, " - ",
            BinaryOperator.MULTIPLY, " * ",
            BinaryOperator.DIVIDE, " / ");

    private final Map<Variable, Statement> definitions = new HashMap<>();
    private final Map<Variable, Variable> initials = new HashMap<>();

    ArraySizes(Program program) {
        collect(program.body());
    }

    private void collect(Block block) {
        for (Statement statement : block.statements()) {
            statement.targets().forEach(target -> definitions.put(target, statement));
            if (statement.operation() instanceof Loop loop) {
                for (int k = 0; k < loop.carriedCount(); k++) {
                    initials.put(loop.carried().get(k), loop.initials().get(k));
                }
            } else if (statement.operation() instanceof While loop) {
                for (int k = 0; k < loop.carriedCount(); k++) {
                    initials.put(loop.carried().get(k), loop.initials().get(k));
                }
            }
            statement.operation().blocks().forEach(this::collect);
        }
    }

    /** How many bytes the elements of an array take: {@code 8 n bytes}. */
    String bytes(Variable array) {
        StringBuilder text = new StringBuilder().append(array.type().element().bytes());
        dimensions(array).forEach(size -> text.append(' ').append(size));
        return text.append(" bytes").toString();
    }

    private List<String> dimensions(Variable array) {
        if (array.type().isScalar()) {
            return List.of();
        }
        Statement definition = definitions.get(array);
        if (definition == null) {
            return initials.containsKey(array) ? dimensions(initials.get(array)) : ofParameter(array);
        }
        Operation operation = definition.operation();
        int position = definition.targets().indexOf(array);
        if (operation instanceof Loop loop) {
            return position < loop.carriedCount()
                    ? dimensions(loop.initials().get(position))
                    : with(size(loop.size()), dimensions(loop.body().results().get(position)));
        }
        if (operation instanceof While loop) {
            return position < loop.carriedCount()
                    ? dimensions(loop.initials().get(position))
                    : with(ITERATIONS, dimensions(loop.body().results().get(position)));
        }
        if (operation instanceof If branch) {
            return dimensions(branch.thenBlock().results().get(position));
        }
        return ofSimple(array, operation);
    }

    private List<String> ofSimple(Variable array, Operation operation) {
        if (operation instanceof Zeros zeros) {
            return zeros.sizes().stream().map(this::size).toList();
        }
        if (operation instanceof ZerosLike like) {
            return dimensions(like.array());
        }
        if (operation instanceof Update update) {
            return dimensions(update.array());
        }
        if (operation instanceof AddAt added) {
            return dimensions(added.array());
        }
        if (operation instanceof Index row) {
            List<String> all = dimensions(row.array());
            return all.subList(1, all.size());
        }
        List<String> unknown = new ArrayList<>();
        for (int k = 0; k < array.type().rank(); k++) {
            unknown.add(UNKNOWN);
        }
        return unknown;
    }

    private static List<String> ofParameter(Variable array) {
        List<String> sizes = new ArrayList<>();
        String row = array.isNamed() ? array.name() : UNKNOWN;
        for (int k = 0; k < array.type().rank(); k++) {
            sizes.add(row + ".length");
            row += "[i]";
        }
        return sizes;
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    /** An int as a factor: sums stand in parentheses. */
    private String size(Variable variable) {
        Statement definition = definitions.get(variable);
        if (definition == null) {
            return variable.isNamed() ? variable.name() : UNKNOWN;
        }
        Operation operation = definition.operation();
        if (operation instanceof Constant constant) {
            return String.valueOf(constant.value());
        }
        if (operation instanceof Length length) {
            List<String> sizes = dimensions(length.array());
            return sizes.get(0);
        }
        if (operation instanceof While) {
            return ITERATIONS;
        }
        if (operation instanceof Binary larger && larger.operator() == BinaryOperator.MAX && isZero(larger.left())) {
            return size(larger.right());
        }
        String sign = operation instanceof Binary binary ? SIGNS.getOrDefault(binary.operator(), "") : "";
        if (!sign.isEmpty()) {
            List<Variable> operands = operation.operands();
            return "(" + size(operands.get(0)) + sign + size(operands.get(1)) + ")";
        }
        return variable.isNamed() ? variable.name() : UNKNOWN;
    }

    private boolean isZero(Variable variable) {
        return definitions.containsKey(variable)
                && Constant.of(0).equals(definitions.get(variable).operation());
    }
}

package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.EnumConstant;
import org.fluxion.processor.ir.FusedMultiplyAdd;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/** The terms of operations without blocks, one for each result. */
final class OperationTerms implements Operation.Visitor<List<Term>> {
    private final Scope scope;

    OperationTerms(Scope scope) {
        this.scope = scope;
    }

    private Term term(Variable variable) {
        return scope.term(variable);
    }

    private List<Term> terms(List<Variable> variables) {
        return variables.stream().map(this::term).toList();
    }

    @Override
    public List<Term> visitConstant(Constant operation) {
        return List.of(Literals.term(operation.value()));
    }

    @Override
    public List<Term> visitEnumConstant(EnumConstant operation) {
        return List.of(Term.Literal.number(operation.constant()));
    }

    @Override
    public List<Term> visitUnary(Unary operation) {
        return List.of(Functions.unary(operation.operator(), term(operation.operand())));
    }

    @Override
    public List<Term> visitBinary(Binary operation) {
        boolean isInteger = operation.left().type().element().isInteger();
        Term left = term(operation.left());
        Term right = term(operation.right());
        return List.of(Functions.binary(operation.operator(), isInteger, left, right));
    }

    @Override
    public List<Term> visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        Term product = Algebra.multiply(term(operation.left()), term(operation.right()));
        return List.of(Algebra.add(product, term(operation.addend())));
    }

    @Override
    public List<Term> visitCompare(Compare operation) {
        InfixOperator operator = Functions.comparison(operation.comparison());
        return List.of(new Term.Infix(operator, term(operation.left()), term(operation.right())));
    }

    @Override
    public List<Term> visitConvert(Convert operation) {
        return List.of(Functions.converted(
                operation.operand().type().element(), operation.type().element(), term(operation.operand())));
    }

    @Override
    public List<Term> visitStop(Stop operation) {
        Term operand = term(operation.operand());
        return List.of(
                scope.showsConstants()
                        ? Phrases.enclosed("constant(", List.of(operand), ")", operand.rank())
                        : operand);
    }

    @Override
    public List<Term> visitIndex(Index operation) {
        return List.of(Algebra.element(term(operation.array()), term(operation.index())));
    }

    @Override
    public List<Term> visitLength(Length operation) {
        Term array = term(operation.array());
        return List.of(array instanceof Term.Build build ? build.size() : new Term.Length(array));
    }

    @Override
    public List<Term> visitZeros(Zeros operation) {
        return List.of(new Term.Literal("0", operation.sizes().size()));
    }

    @Override
    public List<Term> visitZerosLike(ZerosLike operation) {
        return List.of(new Term.Literal("0", operation.array().type().rank()));
    }

    @Override
    public List<Term> visitArrayOf(ArrayOf operation) {
        int rank = operation.row().rank() + 1;
        return List.of(Phrases.enclosed("[", terms(operation.elements()), "]", rank));
    }

    @Override
    public List<Term> visitUpdate(Update operation) {
        Term array = term(operation.array());
        return List.of(Phrases.updated(array, terms(operation.indices()), term(operation.value())));
    }

    @Override
    public List<Term> visitAddAt(AddAt operation) {
        return List.of(Algebra.add(term(operation.array()), placed(operation)));
    }

    /** What an operation adds to its array. */
    Term placed(AddAt operation) {
        Term value = term(operation.value());
        for (int k = operation.indices().size() - 1; k >= 0; k--) {
            value = new Term.Placed(value, term(operation.indices().get(k)));
        }
        return value;
    }

    @Override
    public List<Term> visitIf(If operation) {
        throw new IllegalArgumentException("an If has blocks");
    }

    @Override
    public List<Term> visitLoop(Loop operation) {
        throw new IllegalArgumentException("a Loop has blocks");
    }

    @Override
    public List<Term> visitWhile(While operation) {
        throw new IllegalArgumentException("a While has blocks");
    }

    @Override
    public List<Term> visitRequire(Require operation) {
        return List.of();
    }

    @Override
    public List<Term> visitCall(Call operation) {
        Companion companion = operation.companion();
        List<Term> arguments = terms(operation.arguments());
        List<Term> results = new ArrayList<>();
        String method = companion.method();
        results.add(Phrases.enclosed(
                method + "(", arguments, ")", companion.result().rank()));
        for (int k = 0; k < arguments.size(); k++) {
            String accessor = companion.accessors().get(k);
            if (!accessor.isEmpty()) {
                String derivative = "∂" + method + "/∂" + accessor.substring(1);
                int rank = companion.derivativeType(k).rank();
                results.add(Phrases.enclosed(derivative + "(", arguments, ")", rank));
            }
        }
        return results;
    }
}

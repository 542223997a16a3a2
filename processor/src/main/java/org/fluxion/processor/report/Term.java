package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Role;

/** A formula as a tree. Ranks are as in a Program: 0 a number, 1 a vector, 2 a matrix. */
sealed interface Term {
    int rank();

    List<Term> children();

    /** The same kind of term with other children, given in the order of {@link #children()}. */
    Term withChildren(List<Term> children);

    <R> R accept(TermVisitor<R> visitor);

    /** A term without children. */
    sealed interface Leaf extends Term {
        @Override
        default List<Term> children() {
            return List.of();
        }

        @Override
        default Term withChildren(List<Term> children) {
            return this;
        }
    }

    /** A parameter, an index, or a value that a recurrence carries. */
    record Symbol(String label, int rank) implements Leaf {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitSymbol(this);
        }
    }

    /** A constant that is not negative; of rank above 0, an array full of it. */
    record Literal(String text, int rank) implements Leaf {
        static Literal number(String text) {
            return new Literal(text, 0);
        }

        boolean isZero() {
            return text.equals("0");
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /** A definition at some indices; with fewer indices than the definition has, the array of it over the others. */
    record Named(Definition definition, List<Term> indices, int rank) implements Term {
        public Named {
            indices = List.copyOf(indices);
        }

        @Override
        public List<Term> children() {
            return indices;
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Named(definition, children, rank);
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitNamed(this);
        }
    }

    /** An operator between two operands. */
    record Infix(InfixOperator operator, Term left, Term right) implements Term {
        @Override
        public int rank() {
            return operator.rank(left.rank(), right.rank());
        }

        @Override
        public List<Term> children() {
            return List.of(left, right);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Infix(operator, children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitInfix(this);
        }
    }

    /** A function of numbers; of vectors, element by element. */
    record Function(String name, List<Term> arguments) implements Term {
        public Function {
            arguments = List.copyOf(arguments);
        }

        @Override
        public int rank() {
            return arguments.stream().mapToInt(Term::rank).max().orElse(0);
        }

        @Override
        public List<Term> children() {
            return arguments;
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Function(name, children);
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitFunction(this);
        }
    }

    /** The operand with the other sign. */
    record Negation(Term operand) implements Term {
        @Override
        public int rank() {
            return operand.rank();
        }

        @Override
        public List<Term> children() {
            return List.of(operand);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Negation(children.get(0));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitNegation(this);
        }
    }

    /** The base raised to a power, element by element. */
    record Power(Term base, Term exponent) implements Term {
        @Override
        public int rank() {
            return Math.max(base.rank(), exponent.rank());
        }

        @Override
        public List<Term> children() {
            return List.of(base, exponent);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Power(children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitPower(this);
        }
    }

    /** An element of a vector or a row of a matrix. */
    record Element(Term array, Term index) implements Term {
        @Override
        public int rank() {
            return Math.max(0, array.rank() - 1);
        }

        @Override
        public List<Term> children() {
            return List.of(array, index);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Element(children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitElement(this);
        }
    }

    /** A matrix transposed, or a vector as a row: then, too, it stands where a matrix would. */
    record Transposed(Term operand) implements Term {
        @Override
        public int rank() {
            return 2;
        }

        @Override
        public List<Term> children() {
            return List.of(operand);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Transposed(children.get(0));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitTransposed(this);
        }
    }

    /** The number of elements or rows. */
    record Length(Term array) implements Term {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public List<Term> children() {
            return List.of(array);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Length(children.get(0));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitLength(this);
        }
    }

    /** The array of the body's values at all indices below the size. */
    record Build(Symbol index, Term size, Term body) implements Term {
        @Override
        public int rank() {
            return body.rank() + 1;
        }

        @Override
        public List<Term> children() {
            return List.of(size, body);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Build(index, children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitBuild(this);
        }
    }

    /** The body's values at all indices below the size, added up; for the other roles their extremum. */
    record Reduce(Role role, Symbol index, Term size, Term body) implements Term {
        @Override
        public int rank() {
            return body.rank();
        }

        @Override
        public List<Term> children() {
            return List.of(size, body);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Reduce(role, index, children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitReduce(this);
        }
    }

    /** One of two values. */
    record Cases(Term condition, Term taken, Term otherwise) implements Term {
        @Override
        public int rank() {
            return Math.max(taken.rank(), otherwise.rank());
        }

        @Override
        public List<Term> children() {
            return List.of(condition, taken, otherwise);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Cases(children.get(0), children.get(1), children.get(2));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitCases(this);
        }
    }

    /** An array that is zero everywhere but at one index. */
    record Placed(Term value, Term index) implements Term {
        @Override
        public int rank() {
            return value.rank() + 1;
        }

        @Override
        public List<Term> children() {
            return List.of(value, index);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Placed(children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitPlaced(this);
        }
    }

    /**
     * Whatever has no notation: words around terms.
     *
     * @param words one more than there are parts
     * @param parts what stands between the words
     * @param rank the rank of the value
     * @param precedence {@link Precedence#OPEN} where nothing encloses the words
     * @param bound the symbols that the words introduce
     */
    record Phrase(List<String> words, List<Term> parts, int rank, Precedence precedence, List<Symbol> bound)
            implements Term {
        public Phrase {
            words = List.copyOf(words);
            parts = List.copyOf(parts);
            bound = List.copyOf(bound);
        }

        /** Words that enclose all of their parts. */
        static Phrase closed(List<String> words, List<? extends Term> parts, int rank) {
            return new Phrase(words, new ArrayList<>(parts), rank, Precedence.ATOM, List.of());
        }

        @Override
        public List<Term> children() {
            return parts;
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Phrase(words, children, rank, precedence, bound);
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visitPhrase(this);
        }
    }
}

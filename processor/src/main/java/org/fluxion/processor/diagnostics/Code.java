package org.fluxion.processor.diagnostics;

import static org.fluxion.processor.diagnostics.Severity.ERROR;
import static org.fluxion.processor.diagnostics.Severity.NOTE;
import static org.fluxion.processor.diagnostics.Severity.WARNING;

/**
 * The catalogue: every message that a user can see. Each entry has a section in {@code docs/diagnostics.md} and a test case that
 * provokes it.
 *
 * <p>The text says what is wrong and quotes the source, because a build tool shows neither the line nor a caret; each
 * {@code %s} takes one argument, in order. The hint says what to write instead and may repeat arguments as {@code %1$s}.
 */
public enum Code {
    // The annotation and the method's declaration.
    NO_PARAMETER(
            "FLX-NO-PARAMETER",
            ERROR,
            "method `%s` has no parameter of type double or array of double to differentiate by",
            "add one, or remove @Differentiable"),
    WRT_DUPLICATE("FLX-WRT-DUPLICATE", ERROR, "wrt names parameter `%s` twice", "remove one of the two"),
    WRT_UNKNOWN("FLX-WRT-UNKNOWN", ERROR, "wrt names `%s`, which is no parameter of `%s`", "%3$s"),
    WRT_NOT_DOUBLE(
            "FLX-WRT-TYPE",
            ERROR,
            "wrt names parameter `%s` of type %s, which carries no derivative",
            "name parameters of type double or array of double, or declare `%1$s` as one"),
    CLASS_NAME_SHARED(
            "FLX-CLASS-SHARED",
            ERROR,
            "the generated class `%s` is claimed by both `%s` and `%s`",
            "give one of them another name: @Differentiable(className = \"...\")"),
    CLASS_NAME_TAKEN(
            "FLX-CLASS-TAKEN",
            ERROR,
            "the generated class `%s` of `%s` would have the name of an existing class",
            "rename that class, or choose another name: @Differentiable(className = \"...\")"),
    CLASS_NAME_INVALID(
            "FLX-CLASS-NAME",
            ERROR,
            "className `%s` is no simple Java class name",
            "write one identifier without a package, for example \"NeuronLossGradient\""),
    ACCESSOR_SHARED(
            "FLX-ACCESSOR-SHARED",
            ERROR,
            "parameters `%s` and `%s` both claim the accessor `%s()`",
            "rename one of them, or leave one out of wrt"),
    PARAMETER_TYPE(
            "FLX-PARAMETER-TYPE",
            ERROR,
            "parameter `%s` has type `%s`, which is not supported",
            "use double, int, long, boolean, an enum, or an array of a primitive type with at most three dimensions"),
    PRIVATE_ENUM(
            "FLX-PRIVATE-ENUM",
            ERROR,
            "parameter `%s` has the private type `%s`, which the generated class cannot name",
            "make the enum package-private"),
    RETURN_TYPE(
            "FLX-RETURN-TYPE",
            ERROR,
            "method `%s` returns `%s`, which has no derivative here",
            "return double for a gradient or double[] for a Jacobian"),
    GENERIC_METHOD(
            "FLX-GENERIC",
            ERROR,
            "method `%s` has type parameters",
            "write a method of doubles and arrays without them"),
    ABSTRACT_METHOD(
            "FLX-ABSTRACT",
            ERROR,
            "method `%s` is abstract and has no body to differentiate",
            "annotate a static method that has one"),
    NATIVE_METHOD(
            "FLX-NATIVE",
            ERROR,
            "method `%s` is native and has no Java body to differentiate",
            "annotate a static method written in Java"),
    INSTANCE_METHOD(
            "FLX-INSTANCE",
            ERROR,
            "method `%s` is an instance method, which is not supported yet",
            "make it static and pass the fields it reads as parameters"),
    LOCAL_CLASS_METHOD(
            "FLX-LOCAL-CLASS",
            ERROR,
            "method `%s` belongs to a local or anonymous class, out of reach of a generated class",
            "move it to a named class outside of methods"),
    UNRESOLVED_TYPE(
            "FLX-UNRESOLVED",
            ERROR,
            "the type `%s` in the declaration of `%s` cannot be resolved",
            "import it, or check the class path and the order of annotation processors"),

    NOT_PARALLEL(
            "FLX-PARALLEL",
            ERROR,
            "`%s` has no loop that several threads could share: none outside of other loops whose iterations only add up, or fill "
                    + "elements of their own",
            "let no iteration read what another one writes, or leave out parallel = true; then -Afluxion.explain=true tells what each "
                    + "loop is"),

    // The compiler and the processor itself.
    NOT_JAVAC(
            "FLX-JAVAC",
            ERROR,
            "this compiler does not show method bodies to annotation processors (%s)",
            "compile with javac: Maven, Gradle and IntelliJ IDEA do so by default"),
    NO_BODY(
            "FLX-NO-BODY",
            ERROR,
            "the body of method `%s` is not among the sources of this compilation",
            "compile the file that declares it together with this one"),
    INVALID_OPTION("FLX-OPTION", ERROR, "option -A%s has the value `%s`", "write -A%1$s=%3$s or leave it out"),
    INTERNAL(
            "FLX-INTERNAL",
            ERROR,
            "the processor failed on method `%s`: %s",
            "this is a mistake in Fluxion, not in your code; please report it with the method and this message"),
    SELF_CHECK(
            "FLX-SELF-CHECK",
            ERROR,
            "the derivative of `%s` is wrong: %s is %s, but the method itself gives %s, at %s",
            "this is a mistake in Fluxion, not in your code; please report it with the method, this message and what "
                    + "-Afluxion.dump=true prints"),
    WRITE_FAILED(
            "FLX-WRITE",
            ERROR,
            "the generated class `%s` could not be written: %s",
            "check the output directory for generated sources"),

    REPORT_FAILED(
            "FLX-REPORT",
            ERROR,
            "the derivations could not be written to `%s`: %s",
            "name a folder that can be written to with -Afluxion.report=FOLDER, or leave it out"),
    NO_PAGES(
            "FLX-PAGES",
            WARNING,
            "the derivation of method `%s` could not be told: %s",
            "the generated class is not concerned; this is a mistake in Fluxion, please report it with the method and "
                    + "this message"),

    // Names and types in a body.
    UNKNOWN_NAME(
            "FLX-NAME",
            ERROR,
            "`%s` is neither a local variable, a parameter nor a constant that can be read here",
            "pass it as a parameter, or declare it static final with a constant value"),
    LOCAL_TYPE(
            "FLX-LOCAL-TYPE",
            ERROR,
            "the variable `%s` has type `%s`, which is not supported",
            "use double, int, long, boolean, an enum, or an array of a primitive type with at most three dimensions"),
    EXPRESSION_TYPE(
            "FLX-TYPE",
            ERROR,
            "the expression `%s` has type `%s`, which is not supported",
            "use double, int, long, boolean, an enum, or an array of a primitive type with at most three dimensions"),
    RANK_TOO_HIGH(
            "FLX-RANK",
            ERROR,
            "`%s` has %s dimensions; at most three are supported",
            "split it into several arrays, or flatten two of its dimensions into one"),
    MUTABLE_FIELD(
            "FLX-FIELD-READ",
            ERROR,
            "`%s` reads a field that is not static final",
            "pass its value as a parameter, or make it static final"),
    NOT_CONSTANT(
            "FLX-CONSTANT",
            ERROR,
            "the field `%s` is static final, but its value is not a constant expression and the generated class cannot read it",
            "give it a constant value, make it visible in its package, or pass it as a parameter"),

    // Writes.
    PARAMETER_WRITE(
            "FLX-PARAMETER-WRITE",
            ERROR,
            "`%s` writes to the array of parameter `%s`",
            "write to a copy: `%2$s = %2$s.clone();` first, or a local array"),
    CONSTANT_WRITE(
            "FLX-CONSTANT-WRITE",
            ERROR,
            "`%s` writes to a constant array",
            "write to a copy: clone it into a local array first"),
    FIELD_WRITE("FLX-FIELD-WRITE", ERROR, "`%s` writes to a field", "keep the value in a local variable, or return it"),
    ARRAY_REFERENCE(
            "FLX-REFERENCE",
            ERROR,
            "it is not known at compile time which array `%s` refers to",
            "copy the elements, or choose between values instead of between arrays"),

    // Statements.
    STATEMENT(
            "FLX-STATEMENT",
            ERROR,
            "the statement `%s` is not supported",
            "use assignments, if, switch, loops, calls and return"),
    ENDLESS_LOOP(
            "FLX-ENDLESS", ERROR, "the loop `%s` never ends", "give it a condition, or leave it with break or return"),
    SWITCH_TYPE(
            "FLX-SWITCH-TYPE",
            ERROR,
            "`switch` on `%s` of type `%s` is not supported",
            "switch on an int, a long cast to int, or an enum"),
    SWITCH_FORM(
            "FLX-SWITCH-FORM",
            ERROR,
            "the case `%s` is not supported",
            "use constants as labels, end each group with break or return, or use arrows"),
    EXCEPTION_HANDLING(
            "FLX-TRY",
            ERROR,
            "`%s` is not supported yet",
            "check arguments in a method that calls the differentiable one"),
    ASSERT("FLX-ASSERT", ERROR, "`%s` is not supported yet", "assert in the method that calls the differentiable one"),
    SYNCHRONIZED(
            "FLX-SYNCHRONIZED",
            ERROR,
            "`%s` is not supported",
            "lock in the caller; a gradient object belongs to one thread"),
    LOCAL_CLASS(
            "FLX-LOCAL-CLASS-DECLARATION",
            ERROR,
            "the local class `%s` is not supported",
            "use static methods and local variables"),
    MISSING_RETURN(
            "FLX-RETURN", ERROR, "method `%s` can end without returning a value", "return a value on every path"),

    // Expressions.
    EXPRESSION(
            "FLX-EXPRESSION",
            ERROR,
            "the expression `%s` is not supported",
            "use arithmetic, comparisons, array access and calls of differentiable methods"),
    OBJECT_CREATION("FLX-NEW", ERROR, "`%s` creates an object", "use local variables and arrays of primitive types"),
    STRING(
            "FLX-STRING",
            ERROR,
            "the string `%s` is not supported",
            "leave texts to the method that calls the differentiable one"),
    NULL("FLX-NULL", ERROR, "`%s` uses null", "give every array a value"),
    LAMBDA(
            "FLX-LAMBDA",
            ERROR,
            "`%s` is a lambda or a method reference, which is not supported yet",
            "write a loop, or call a static method"),
    INSTANCE_OF("FLX-INSTANCEOF", ERROR, "`%s` asks for the class of an object", "use a boolean or an enum instead"),
    OPERATOR(
            "FLX-OPERATOR",
            ERROR,
            "the operator `%s` is not supported for %s",
            "use arithmetic on double, int and long"),
    CAST("FLX-CAST", ERROR, "the cast `%s` is not supported", "cast between double, int and long only"),
    THIS("FLX-THIS", ERROR, "`%s` refers to an object", "pass what it holds as parameters"),

    // Calls.
    CALL(
            "FLX-CALL",
            ERROR,
            "`%s` calls %s, whose derivative is not known",
            "annotate that method with @Differentiable, move it to this class, or stop the derivative with Differentiation.constant"),
    CALL_UNRESOLVED(
            "FLX-CALL-UNRESOLVED",
            ERROR,
            "the method called by `%s` cannot be resolved",
            "check its name, its imports and the types of its arguments"),
    CALL_AMBIGUOUS(
            "FLX-CALL-AMBIGUOUS", ERROR, "`%s` fits several methods: %s", "cast an argument to say which one is meant"),
    CALL_INSTANCE("FLX-CALL-INSTANCE", ERROR, "`%s` calls an instance method", "call a static method"),
    CALL_VOID("FLX-CALL-VOID", ERROR, "`%s` calls a method for its effect", "let the method return its result"),
    IMPURE_CALL(
            "FLX-CALL-IMPURE",
            ERROR,
            "`%s` has a result that does not depend on its arguments alone",
            "call it in the caller and pass its result as a parameter"),
    RECURSION("FLX-RECURSION", ERROR, "`%s` is a recursive call: %s", "write a loop instead"),
    TOO_MUCH_INLINED(
            "FLX-INLINED",
            ERROR,
            "`%s` would make the generated code explode: each call of %s is replaced by the whole method",
            "let methods that are called many times return double or double[] and annotate them with @Differentiable: "
                    + "then each is differentiated once and called"),
    COMPANION_WRT(
            "FLX-COMPANION-WRT",
            ERROR,
            "`%s` is called with an argument that is differentiated by, but `%s` has no derivative by it: %s",
            "add the parameter to the wrt of that method, or stop the derivative with Differentiation.constant"),
    COMPANION_REFUSED(
            "FLX-COMPANION",
            ERROR,
            "`%s` calls a method annotated with @Differentiable that has no generated class: %s",
            "correct the error reported for that method first"),
    IN_HELPER(
            "FLX-HELPER",
            ERROR,
            "the call `%s` leads to an error in `%s`: %s",
            "correct the method that is called, or do not call it here"),

    // What the user has asked to see.
    EXPLAIN(
            "FLX-LOOP",
            NOTE,
            "`%s`: %s, %s; its reverse stores %s",
            "leave out -Afluxion.explain=true to see this no more"),
    DUMP("FLX-DUMP", NOTE, "`%s` after the stage %s:\n%s", "leave out -Afluxion.dump=true to see this no more"),

    // Loss of a derivative that the user may not have meant.
    ZERO_DERIVATIVE(
            "FLX-ZERO",
            WARNING,
            "`%s` has derivative 0 wherever it has one",
            "if this is meant, say so with Differentiation.constant around its argument"),
    ZERO_CAST(
            "FLX-ZERO-CAST",
            WARNING,
            "the cast `%s` to an integer type has derivative 0 wherever it has one",
            "if this is meant, say so with Differentiation.constant around its argument"),

    // What has no entry of its own yet.
    UNSUPPORTED("FLX-UNSUPPORTED", ERROR, "`%s` is not supported: %s", "rewrite it with what the language guide lists");

    private static final String PLACEHOLDER = "%s";

    private final String id;
    private final Severity severity;
    private final String text;
    private final String hint;

    Code(String id, Severity severity, String text, String hint) {
        this.id = id;
        this.severity = severity;
        this.text = text;
        this.hint = hint;
    }

    /** The stable name that users search for, for example {@code FLX-CALL}. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** The template of what is wrong. */
    public String text() {
        return text;
    }

    /** The template of what to write instead, empty where there is nothing to change. */
    public String hint() {
        return hint;
    }

    /** The number of arguments that the entry takes. */
    public int arity() {
        int plain = text.split(PLACEHOLDER, -1).length - 1;
        for (int position = plain + 1; hint.contains("%" + position + "$s"); position++) {
            plain = position;
        }
        return plain;
    }
}

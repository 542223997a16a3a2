package org.fluxion.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void isOneFlatFormat() {
        Text product = Text.of(Text.of("a"), " * ", Text.of("b"));

        Text text = Text.of(TypeName.DOUBLE, " x = ", ClassName.get(Math.class), ".abs(", product, ")");

        assertEquals("double x = $T.abs(a * b)", text.format());
        assertEquals(List.of(ClassName.get(Math.class)), text.arguments());
        assertEquals("double x = java.lang.Math.abs(a * b)", text.toString());
    }

    /** Both are legal in Java, and would be placeholders in a format. */
    @Test
    void leavesDollarSignsInNamesAndStrings() {
        Text text = Text.of("$T = a$L + ", Text.of(Text.of("$$")), " + ", Text.quoted("$W costs $5\n"));

        assertEquals("$T = a$L + $$ + \"$W costs $5\\n\"", text.toString());
    }

    @Test
    void joinsWithWhatStandsBetween() {
        List<Text> arguments = List.of(Text.of("a"), Text.of("b"), Text.of("c"));

        assertEquals("a,$Wb,$Wc", Text.joined(arguments, ",", Text.BREAK).format());
        assertEquals("", Text.joined(List.of(), ",").format());
    }

    @Test
    void statementsAreIndentedByThoseTheyStandIn() {
        String code = new Lines()
                .open("if (", "a$b", ")")
                .statement("x", " = ", "1")
                .next("else")
                .statement("x = 2")
                .close()
                .block()
                .toString();

        assertEquals("if (a$b) {\n  x = 1;\n} else {\n  x = 2;\n}\n", code);
    }

    @Test
    void onlyLongStatementsAreLeftToBeBroken() {
        String name = "n".repeat(60);
        String code = new Lines()
                .statement("x = a", Text.BREAK, "+ b")
                .statement("x = ", name, Text.BREAK, "+ ", name)
                .block()
                .toString();

        assertEquals("x = a + b;\nx = " + name + "\n    + " + name + ";\n", code);
    }

    /** A W after a dollar sign that is part of a name. */
    @Test
    void aNameIsNotBroken() {
        assertEquals(
                "a$W = b + c;\n",
                new Lines().statement("a$W", " = b", Text.BREAK, "+ c").block().toString());
    }
}

package org.fluxion.processor.fuzz;

import java.util.List;

/**
 * A method to differentiate and the methods it calls.
 *
 * @param seed what the points are drawn from at which it is checked
 * @param main the method
 * @param helpers what it may call, in the same class
 */
record Program(long seed, Routine main, List<Routine> helpers) {

    Program {
        helpers = List.copyOf(helpers);
    }

    int size() {
        return main.size() + helpers.stream().mapToInt(Routine::size).sum();
    }

    /** A source file with the method in a class of that name. */
    String source(String className) {
        StringBuilder text = new StringBuilder("package fuzz;\nimport org.fluxion.Differentiable;\n"
                + "import org.fluxion.runtime.*;\nfinal class " + className + " {\n@Differentiable\n");
        text.append(main.java());
        helpers.forEach(helper -> text.append(helper.java()));
        return indented(text.append("}\n").toString());
    }

    /** The method and its helpers as one reads them. */
    String listing() {
        String source = source("P");
        return source.substring(source.indexOf("    @Differentiable"));
    }

    private static String indented(String text) {
        StringBuilder indented = new StringBuilder();
        int depth = 0;
        for (String line : text.lines().toList()) {
            boolean closes = line.startsWith("}");
            indented.append("    ".repeat(closes ? depth - 1 : depth))
                    .append(line)
                    .append('\n');
            depth += balance(line);
        }
        return indented.toString();
    }

    private static int balance(String line) {
        return line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
    }
}

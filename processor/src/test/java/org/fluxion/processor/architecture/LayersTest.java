package org.fluxion.processor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the packages: data goes one way, javac stays in the front end, JavaPoet in code generation. */
class LayersTest {
    private static final String ROOT = "org.fluxion.processor";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** What each package may know of the others. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("diagnostics", List.of()),
            Map.entry("ir", List.of("diagnostics")),
            Map.entry("frontend", List.of("ir", "diagnostics")),
            Map.entry("simplify", List.of("ir")),
            Map.entry("lift", List.of("ir", "simplify")),
            Map.entry("autodiff", List.of("ir", "diagnostics")),
            Map.entry("check", List.of("ir")),
            Map.entry("schedule", List.of("ir")),
            Map.entry("codegen", List.of("schedule", "ir")),
            Map.entry("notation", List.of()),
            Map.entry("cost", List.of("ir")),
            Map.entry("derivation", List.of("ir", "autodiff", "report", "notation", "cost")),
            Map.entry("page", List.of("derivation", "notation")),
            Map.entry("report", List.of("ir", "autodiff", "notation")));

    @TestFactory
    Stream<DynamicTest> packagesKnowOnlyWhatTheyMay() {
        return ARROWS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> rule(name).check(CLASSES)));
    }

    private static ArchRule rule(String name) {
        List<String> allowed = new ArrayList<>();
        allowed.add(within(name));
        ARROWS.get(name).forEach(other -> allowed.add(within(other)));
        return noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))));
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    @Test
    void onlyTheFrontEndAndTheRootSeeTrees() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .and()
                .resideOutsideOfPackage(within("frontend"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(CLASSES);
    }

    @Test
    void onlyCodeGenerationAndTheRootSeeJavaPoet() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .and()
                .resideOutsideOfPackage(within("codegen"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(CLASSES);
    }
}

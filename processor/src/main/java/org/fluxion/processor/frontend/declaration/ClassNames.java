package org.fluxion.processor.frontend.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Problem;

/** Who claims which class name, over all rounds of a compilation. */
public final class ClassNames {
    /** Marks what this processor wrote, in sources and in class files. */
    private static final String GENERATED = "org.fluxion.Generated";

    private final Elements elements;
    private final Map<String, List<Declaration>> claims = new LinkedHashMap<>();

    public ClassNames(Elements elements) {
        this.elements = elements;
    }

    /** Notes that the method asks for its name. All methods of a round claim before any asks for clashes. */
    public void claim(Declaration declaration) {
        claims.computeIfAbsent(declaration.name().qualified(), name -> new ArrayList<>())
                .add(declaration);
    }

    /** What is wrong with the name that the method asks for, seen with all the others. */
    public List<Problem> clashes(Declaration declaration) {
        return Stream.of(shared(declaration), taken(declaration))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a class of that name may be written for this method: each name once, and no existing class. */
    public boolean owns(Declaration declaration) {
        return label(claimants(declaration).get(0)).equals(label(declaration))
                && taken(declaration).isEmpty();
    }

    private Optional<Problem> shared(Declaration declaration) {
        List<Declaration> claimants = claimants(declaration);
        if (claimants.size() == 1) {
            return Optional.empty();
        }
        return claimants.stream()
                .filter(other -> !label(other).equals(label(declaration)))
                .findFirst()
                .map(other -> Problem.at(
                        declaration.annotation().classNamePlace(),
                        Code.CLASS_NAME_SHARED,
                        declaration.name().className(),
                        declaration.label(),
                        other.label()));
    }

    private Optional<Problem> taken(Declaration declaration) {
        return Stream.of(
                        declaration.name().qualified(),
                        "java.lang." + declaration.name().className())
                .map(name -> visible(name, declaration.method()))
                .filter(existing -> existing != null && !isGenerated(existing))
                .findFirst()
                .map(existing -> Problem.at(
                        declaration.annotation().classNamePlace(),
                        Code.CLASS_NAME_TAKEN,
                        existing.getQualifiedName(),
                        declaration.label()));
    }

    /** The class of that name as the method sees it: to look into every module for one that is not there takes a millisecond. */
    private TypeElement visible(String name, Element method) {
        ModuleElement module = elements.getModuleOf(method);
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }

    /**
     * Whether an earlier compilation left the class behind: build tools keep its source or its class file where the compiler
     * finds it.
     */
    public static boolean isGenerated(TypeElement existing) {
        return existing.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals(GENERATED));
    }

    private List<Declaration> claimants(Declaration declaration) {
        return claims.get(declaration.name().qualified());
    }

    /** Elements of one method differ from round to round, so methods are compared by name. */
    private static String label(Declaration declaration) {
        return declaration.name().packageName() + "/" + declaration.label();
    }
}

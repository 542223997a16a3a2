package org.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * The imports of a source file.
 *
 * @param elements finds the classes imported
 * @param unit the file
 */
record Imports(Elements elements, CompilationUnitTree unit) {
    private static final String EVERYTHING = "*";

    /** The class with that simple name, as seen outside of all classes of the file. */
    Optional<TypeElement> type(String name, PackageElement ownPackage) {
        return singleType(name)
                .or(() -> find(qualified(ownPackage.getQualifiedName().toString(), name)))
                .or(() -> onDemandType(name))
                .or(() -> find("java.lang." + name));
    }

    Optional<VariableElement> field(String name) {
        Function<TypeElement, Stream<VariableElement>> fields =
                type -> Members.field(type, name).filter(this::isImportable).stream();
        return Stream.concat(
                        staticImports(name).flatMap(fields),
                        staticImports(EVERYTHING).flatMap(fields))
                .findFirst();
    }

    List<ExecutableElement> methods(String name) {
        Function<TypeElement, Stream<ExecutableElement>> methods =
                type -> Members.methods(type, name).stream().filter(this::isImportable);
        List<ExecutableElement> single = staticImports(name).flatMap(methods).toList();
        return single.isEmpty() ? staticImports(EVERYTHING).flatMap(methods).toList() : single;
    }

    private Optional<TypeElement> singleType(String name) {
        Optional<TypeElement> imported = imports(false)
                .filter(path -> path.getIdentifier().contentEquals(name))
                .flatMap(path -> find(path.toString()).stream())
                .filter(this::isVisible)
                .findFirst();
        return imported.or(() -> staticImports(name)
                .flatMap(type -> Members.memberType(type, name).stream())
                .findFirst());
    }

    private Optional<TypeElement> onDemandType(String name) {
        Stream<TypeElement> plain = imports(false)
                .filter(path -> path.getIdentifier().contentEquals(EVERYTHING))
                .flatMap(path -> find(qualified(path.getExpression().toString(), name)).stream())
                .filter(this::isVisible);
        Stream<TypeElement> nested = staticImports(EVERYTHING)
                .flatMap(type -> Members.memberType(type, name).stream())
                .filter(this::isVisible);
        return Stream.concat(plain, nested).findFirst();
    }

    /** The classes from which the given name is imported statically. */
    private Stream<TypeElement> staticImports(String name) {
        return imports(true)
                .filter(path -> path.getIdentifier().contentEquals(name))
                .flatMap(path -> find(path.getExpression().toString()).stream());
    }

    private Stream<MemberSelectTree> imports(boolean isStatic) {
        return unit.getImports().stream()
                .filter(imported -> imported.isStatic() == isStatic)
                .map(ImportTree::getQualifiedIdentifier)
                .filter(MemberSelectTree.class::isInstance)
                .map(MemberSelectTree.class::cast);
    }

    private boolean isImportable(Element member) {
        return member.getModifiers().contains(Modifier.STATIC) && isVisible(member);
    }

    /** An import brings in only what the importing file may name; another member of that name does not hide anything. */
    private boolean isVisible(Element member) {
        String name = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        PackageElement own = elements.getPackageElement(name);
        return own != null && Members.isVisibleFrom(own, member);
    }

    private static String qualified(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    Optional<TypeElement> find(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }
}

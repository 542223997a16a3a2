package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The members that a class declares or inherits. {@code Elements.getAllMembers} would also give hidden and private ones of
 * superclasses, which is why the hierarchy is walked here.
 */
final class Members {
    private Members() {}

    static Optional<VariableElement> field(TypeElement type, String name) {
        return first(type, name, declaring -> ElementFilter.fieldsIn(declaring.getEnclosedElements()));
    }

    static Optional<TypeElement> memberType(TypeElement type, String name) {
        return first(type, name, declaring -> ElementFilter.typesIn(declaring.getEnclosedElements()));
    }

    /** The methods of that name; those of subclasses first. */
    static List<ExecutableElement> methods(TypeElement type, String name) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement declaring : hierarchy(type)) {
            // No stream: every call asks this of all members of Math.
            for (Element member : declaring.getEnclosedElements()) {
                if (member.getKind() == ElementKind.METHOD
                        && member.getSimpleName().contentEquals(name)
                        && isMember(member, declaring, type)) {
                    found.add((ExecutableElement) member);
                }
            }
        }
        return found;
    }

    /** The class at top level that a member belongs to. */
    static TypeElement outermost(Element member) {
        Element type = member;
        while (type.getEnclosingElement() instanceof TypeElement || !(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        return (TypeElement) type;
    }

    private static <E extends Element> Optional<E> first(
            TypeElement type, String name, Function<TypeElement, List<E>> members) {
        return hierarchy(type).stream()
                .flatMap(declaring -> members.apply(declaring).stream()
                        .filter(member -> member.getSimpleName().contentEquals(name))
                        .filter(member -> isMember(member, declaring, type)))
                .findFirst();
    }

    private static boolean isMember(Element member, TypeElement declaring, TypeElement type) {
        boolean isInherited = declaring != type;
        boolean isInterfaceStatic = declaring.getKind() == ElementKind.INTERFACE
                && member.getKind() == ElementKind.METHOD
                && member.getModifiers().contains(Modifier.STATIC);
        return !isInherited || (isVisibleFrom(packageOf(type), member) && !isInterfaceStatic);
    }

    /**
     * Whether code of a package outside of the member's top-level class may name it. A protected member counts as visible: to
     * subclasses it is, and nobody else can have come to it by a rule of names.
     */
    static boolean isVisibleFrom(PackageElement from, Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return false;
        }
        return modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || member.getEnclosingElement().getKind() == ElementKind.INTERFACE
                || packageOf(member).getQualifiedName().contentEquals(from.getQualifiedName());
    }

    static PackageElement packageOf(Element element) {
        Element around = element;
        while (!(around instanceof PackageElement)) {
            around = around.getEnclosingElement();
        }
        return (PackageElement) around;
    }

    /** The class, its superclasses, then all interfaces. */
    private static Set<TypeElement> hierarchy(TypeElement type) {
        Set<TypeElement> classes = new LinkedHashSet<>();
        for (TypeElement current = type;
                current != null && classes.add(current);
                current = element(current.getSuperclass())) {}
        Set<TypeElement> all = new LinkedHashSet<>(classes);
        classes.forEach(declaring -> addInterfaces(declaring, all));
        return all;
    }

    private static void addInterfaces(TypeElement type, Set<TypeElement> all) {
        for (TypeMirror declared : type.getInterfaces()) {
            TypeElement element = element(declared);
            if (element != null && all.add(element)) {
                addInterfaces(element, all);
            }
        }
    }

    private static TypeElement element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    /** The class and those around it, innermost first. */
    static Stream<TypeElement> enclosing(TypeElement type) {
        return Stream.iterate(
                type,
                around -> around != null,
                around -> around.getEnclosingElement() instanceof TypeElement outer ? outer : null);
    }
}

package org.fluxion.processor.frontend.declaration;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * The name of a generated class.
 *
 * @param packageName the package of the method's class, empty for the unnamed one
 * @param className the simple name
 * @param isPublic whether the method and all classes around it are public
 */
public record GeneratedName(String packageName, String className, boolean isPublic) {

    /**
     * The name by the rule: enclosing classes joined, method name capitalised, kind.
     *
     * @param method the annotated method
     * @param override what the annotation says instead, or an empty text
     */
    public static GeneratedName of(ExecutableElement method, String override) {
        String className = override.isEmpty() ? conventional(method) : override;
        return new GeneratedName(packageName(method), className, isPublic(method));
    }

    /** The same name for a class that nobody has asked for. */
    GeneratedName hidden() {
        return new GeneratedName(packageName, className, false);
    }

    /** The name with its package. */
    public String qualified() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** The classes around a method as written in source, for example {@code Outer.Neuron}. */
    static String enclosingClasses(ExecutableElement method, String separator) {
        Deque<String> names = new ArrayDeque<>();
        for (Element around = method.getEnclosingElement();
                around instanceof TypeElement;
                around = around.getEnclosingElement()) {
            names.addFirst(around.getSimpleName().toString());
        }
        return String.join(separator, names);
    }

    private static String conventional(ExecutableElement method) {
        String kind = method.getReturnType().getKind() == TypeKind.ARRAY ? "Jacobian" : "Gradient";
        return enclosingClasses(method, "") + capitalise(method.getSimpleName().toString()) + kind;
    }

    private static String capitalise(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }

    private static String packageName(ExecutableElement method) {
        Element around = method;
        while (!(around instanceof PackageElement)) {
            around = around.getEnclosingElement();
        }
        return ((PackageElement) around).getQualifiedName().toString();
    }

    private static boolean isPublic(ExecutableElement method) {
        Element declared = method;
        while (!(declared instanceof PackageElement)) {
            if (!declared.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
            declared = declared.getEnclosingElement();
        }
        return true;
    }
}

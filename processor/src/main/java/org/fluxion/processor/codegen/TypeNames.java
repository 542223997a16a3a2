package org.fluxion.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;

/** Names of types as JavaPoet wants them, so that it can import them. */
final class TypeNames {
    private static final String RUNTIME = "org.fluxion.runtime";

    private TypeNames() {}

    static TypeName of(Type type) {
        TypeName name = primitive(type.element());
        for (int dimension = 0; dimension < type.rank(); dimension++) {
            name = ArrayTypeName.of(name);
        }
        return name;
    }

    static TypeName of(Signature.Parameter parameter) {
        return parameter.isEnum() ? ofQualified(parameter.enumClass()) : of(parameter.type());
    }

    static ClassName of(Companion companion) {
        return ClassName.get(companion.packageName(), companion.className());
    }

    /** A class of the runtime by its simple name, any other by its qualified one. */
    static ClassName ofKernels(String className) {
        return className.indexOf('.') < 0 ? ClassName.get(RUNTIME, className) : ofQualified(className);
    }

    /**
     * A class by its qualified name, top-level or nested. Which dots separate packages cannot be told from the text
     * alone; for an import it need not be, since Java imports nested classes in the same form.
     */
    static ClassName ofQualified(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        if (dot < 0) {
            return ClassName.get("", qualifiedName);
        }
        String[] names = qualifiedName.split("\\.", -1);
        if (Character.isUpperCase(names[0].charAt(0))) {
            // Nested in a class of the unnamed package, from which nothing can be imported.
            String[] nested = Arrays.copyOfRange(names, 1, names.length);
            return ClassName.get("", names[0], nested);
        }
        return ClassName.get(qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
    }

    private static TypeName primitive(ElementType element) {
        return switch (element) {
            case DOUBLE -> TypeName.DOUBLE;
            case LONG -> TypeName.LONG;
            case INT -> TypeName.INT;
            case BOOLEAN -> TypeName.BOOLEAN;
            case FLOAT -> TypeName.FLOAT;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case BYTE -> TypeName.BYTE;
        };
    }
}

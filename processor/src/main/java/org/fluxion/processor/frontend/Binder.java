package org.fluxion.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Resolves names as a class sees them: its members, those of the classes around it, then the imports of its file. */
final class Binder {
    private final FrontendContext context;
    private final TypeElement type;
    private final Imports imports;

    Binder(FrontendContext context, TypeElement type, CompilationUnitTree unit) {
        this.context = context;
        this.type = type;
        imports = new Imports(context.elements(), unit);
    }

    /** The class whose code is read. */
    TypeElement enclosingType() {
        return type;
    }

    Optional<VariableElement> field(String name) {
        return Members.enclosing(type)
                .flatMap(around -> Members.field(around, name).stream())
                .findFirst()
                .or(() -> imports.field(name));
    }

    /** The methods that a simple name may mean: those of the innermost class that has any. */
    List<ExecutableElement> methods(String name) {
        return Members.enclosing(type)
                .map(around -> Members.methods(around, name))
                .filter(methods -> !methods.isEmpty())
                .findFirst()
                .orElseGet(() -> imports.methods(name));
    }

    /** The class that a simple name means. */
    Optional<TypeElement> simpleType(String name) {
        return Members.enclosing(type)
                .flatMap(around -> around.getSimpleName().contentEquals(name)
                        ? Optional.of(around).stream()
                        : Members.memberType(around, name).stream())
                .findFirst()
                .or(() -> imports.type(name, context.elements().getPackageOf(type)));
    }

    /** The class that an expression names, which must not be a variable. */
    Optional<TypeElement> type(ExpressionTree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return simpleType(identifier.getName().toString());
        }
        if (tree instanceof MemberSelectTree select) {
            return type(select.getExpression())
                    .map(outer ->
                            Members.memberType(outer, select.getIdentifier().toString()))
                    .orElseGet(() -> imports.find(select.toString()));
        }
        return Optional.empty();
    }

    /** The type that stands in a declaration or a cast. */
    Optional<TypeMirror> typeMirror(Tree tree) {
        Types types = context.types();
        if (tree instanceof PrimitiveTypeTree primitive) {
            return primitive.getPrimitiveTypeKind().isPrimitive()
                    ? Optional.of(types.getPrimitiveType(primitive.getPrimitiveTypeKind()))
                    : Optional.empty();
        }
        if (tree instanceof ArrayTypeTree array) {
            return typeMirror(array.getType()).map(types::getArrayType);
        }
        return tree instanceof ExpressionTree expression ? type(expression).map(TypeElement::asType) : Optional.empty();
    }
}

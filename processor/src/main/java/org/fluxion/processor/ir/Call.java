package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of another differentiable method through its generated class: the value, then the derivative by each parameter that has
 * an accessor.
 */
public record Call(Companion companion, List<Variable> arguments) implements Simple {
    public Call {
        arguments = List.copyOf(arguments);
        Operation.check(arguments.stream().map(Variable::type).toList().equals(companion.parameters()), this);
    }

    @Override
    public List<Variable> operands() {
        return arguments;
    }

    @Override
    public List<Type> resultTypes() {
        List<Type> types = new ArrayList<>();
        types.add(companion.result());
        for (int k = 0; k < arguments.size(); k++) {
            if (!companion.accessors().get(k).isEmpty()) {
                types.add(companion.derivativeType(k));
            }
        }
        return List.copyOf(types);
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Call(companion, operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCall(this);
    }
}

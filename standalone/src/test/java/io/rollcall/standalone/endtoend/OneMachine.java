package io.rollcall.standalone.endtoend;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the same running machine to every test of a run, and stops it at the end. */
final class OneMachine implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(OneMachine.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Machine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(NAMESPACE).computeIfAbsent(Machine.class, _ -> start(), Machine.class);
    }

    private static Machine start() {
        try {
            return Machine.start();
        } catch (Exception failure) {
            throw new AssertionError("The machine does not start.", failure);
        }
    }
}

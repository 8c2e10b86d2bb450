package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One warehouse for all tests of a run, as a parameter of type {@link WarehouseProcess}; each test class works in a database of its own. */
final class Warehouse implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Warehouse.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WarehouseProcess.class;
    }

    @Override
    public WarehouseProcess resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Warehouse.class, key -> start(), Running.class)
                .process();
    }

    /** JUnit closes it after the last test. */
    private record Running(Path data, WarehouseProcess process) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            process.close();
            DirectoryTree.delete(data);
        }
    }

    private static Running start() {
        try {
            Path data = Files.createTempDirectory("warehouse");
            return new Running(data, WarehouseProcess.start(data));
        } catch (IOException | StartRefused e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

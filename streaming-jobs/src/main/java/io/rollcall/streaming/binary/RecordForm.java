package io.rollcall.streaming.binary;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The binary form of a public record whose components are of the types in {@link ComponentForm}: one component after the other. Thread-safe. */
final class RecordForm {

    private record Component(Method accessor, ComponentForm form) {}

    private final List<Component> components = new ArrayList<>();
    private final Constructor<?> constructor;

    RecordForm(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        for (RecordComponent component : declared) {
            components.add(new Component(component.getAccessor(), ComponentForm.of(component.getGenericType())));
        }
        try {
            constructor = type.getConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException notPublic) {
            throw new IllegalArgumentException(type + " is not a public record", notPublic);
        }
    }

    void write(Object value, DataOutputView out) throws IOException {
        try {
            for (Component component : components) {
                component.form.write(component.accessor.invoke(value), out);
            }
        } catch (ReflectiveOperationException unreadable) {
            throw new IOException("a record does not show its components", unreadable);
        }
    }

    Object read(DataInputView in) throws IOException {
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).form.read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException invalid) {
            throw new IOException("these bytes are no valid record", invalid);
        }
    }
}

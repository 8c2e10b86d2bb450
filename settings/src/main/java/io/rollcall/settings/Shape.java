package io.rollcall.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a settings record.
 *
 * @param name the component's
 * @param optional whether it need not be said
 * @param grouped whether it need not be said as long as nothing of its group is
 * @param type without the {@code Optional}
 * @param setting null where the component is a record of settings itself, or nothing that is set
 */
record Shape(
        String name,
        boolean optional,
        boolean grouped,
        Type type,
        @Nullable Setting setting) {

    static Stream<Shape> of(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).map(Shape::of);
    }

    private static Shape of(RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = component.getType() == Optional.class;
        return new Shape(
                component.getName(),
                optional,
                false,
                optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type,
                component.getAnnotation(Setting.class));
    }

    /** Of a component that is a record of settings. */
    Class<? extends Record> group() {
        return ((Class<?>) type).asSubclass(Record.class);
    }

    /** The settings in it, however deep. */
    Stream<Shape> flat() {
        if (setting != null) {
            return Stream.of(this);
        }
        Stream<Shape> parts = of(group()).flatMap(Shape::flat);
        return optional ? parts.map(Shape::inGroup) : parts;
    }

    private Shape inGroup() {
        return new Shape(name, optional, true, type, setting);
    }
}

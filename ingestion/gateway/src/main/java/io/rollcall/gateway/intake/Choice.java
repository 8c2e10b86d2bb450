package io.rollcall.gateway.intake;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values that a field may have, by the name that a caller writes. */
final class Choice<E extends Enum<E>> {

    private final Map<String, E> values;
    private final String names;

    private Choice(Collection<E> values) {
        this.values = values.stream().collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
        this.names = values.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    static <E extends Enum<E>> Choice<E> of(Collection<E> values) {
        return new Choice<>(values);
    }

    /** The field's value, which the event must have. */
    E require(RawEvent event, Field field) throws FaultException {
        @Nullable E value = read(event, field, null);
        if (value == null) {
            throw FaultException.of(Rule.FIELD_PRESENT, field.path());
        }
        return value;
    }

    /** The field's value; {@code otherwise} where the event has none. */
    @Nullable E read(RawEvent event, Field field, @Nullable E otherwise) throws FaultException {
        @Nullable String text = event.text(field);
        if (text == null) {
            return otherwise;
        }
        @Nullable E value = values.get(text);
        if (value == null) {
            throw FaultException.of(Rule.ONE_OF, field.path(), names);
        }
        return value;
    }
}

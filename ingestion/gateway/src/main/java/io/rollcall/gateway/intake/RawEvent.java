package io.rollcall.gateway.intake;

import io.rollcall.event.Codes;
import io.rollcall.event.Happened;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event as it was read: the texts of its fields (of a number its digits), and the first fault of its form. Filled by {@link DecodeEvent}, then only read. */
final class RawEvent {

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Map<Field, List<String>> lists = new EnumMap<>(Field.class);
    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    private @Nullable Fault fault;
    private @Nullable Happened happened;

    /** An event of which nothing could be read. */
    static RawEvent broken(Rule rule, String... arguments) {
        RawEvent event = new RawEvent();
        event.fail(rule, arguments);
        return event;
    }

    /** False where the event already had this field. */
    boolean see(Field field) {
        return seen.add(field);
    }

    void put(Field field, String text) {
        texts.put(field, text);
    }

    void put(Field field, List<String> texts) {
        lists.put(field, texts);
    }

    /** Keeps the first fault; reading goes on, so that the answer can still name the event's id. */
    void fail(Rule rule, String... arguments) {
        if (fault == null) {
            fault = Fault.of(rule, arguments);
        }
    }

    /** A fault of the text or the size tells more than what was found in it before. */
    void failWhole(Rule rule, String... arguments) {
        fault = Fault.of(rule, arguments);
    }

    /** The field's text; null where the event has none, or has null. */
    @Nullable String text(Field field) {
        return texts.get(field);
    }

    /** The field's texts; null where the event has none, or has null. */
    @Nullable List<String> texts(Field field) {
        return lists.get(field);
    }

    /** Said by an adapter only; events of the contract have no field for it. */
    void happened(@Nullable Happened when) {
        happened = when;
    }

    @Nullable Happened happened() {
        return happened;
    }

    /** Every field that the event names, those without a value too. */
    Set<Field> seen() {
        return seen;
    }

    @Nullable Fault fault() {
        return fault;
    }

    /** The event's id where it is one, else "": what is no code could be anything. */
    String idOrEmpty() {
        return codeOrEmpty(Field.ID);
    }

    String codeOrEmpty(Field field) {
        @Nullable String text = text(field);
        return text != null && Codes.isCode(text) ? text : "";
    }
}

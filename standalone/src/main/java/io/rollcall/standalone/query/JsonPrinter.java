package io.rollcall.standalone.query;

import java.io.PrintStream;
import java.sql.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One array of objects, in the order of the columns; numbers and truth values as such, everything else as a text. */
final class JsonPrinter implements RowPrinter {

    private final PrintStream out;
    private final JsonGenerator json;
    private List<String> columns = List.of();

    JsonPrinter(PrintStream out) {
        this.out = out;
        this.json = JsonMapper.shared().createGenerator(out);
    }

    @Override
    public void begin(List<String> names) {
        columns = List.copyOf(names);
        json.writeStartArray();
    }

    @Override
    public void row(List<@Nullable Object> values) {
        json.writeStartObject();
        for (int column = 0; column < values.size(); column++) {
            json.writeName(columns.get(column));
            write(values.get(column));
        }
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.flush();
        out.println();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            // JSON has no word for what is not a number.
            case Double number when !Double.isFinite(number) -> json.writeNull();
            case Number number -> json.writeNumber(number.toString());
            case Boolean truth -> json.writeBoolean(truth);
            case Array array -> write(Texts.elements(array));
            case Object[] elements -> {
                json.writeStartArray();
                for (Object element : elements) {
                    write(element);
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}

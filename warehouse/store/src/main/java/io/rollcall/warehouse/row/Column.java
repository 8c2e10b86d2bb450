package io.rollcall.warehouse.row;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMilliTZVector;
import org.apache.arrow.vector.TimeStampSecTZVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.impl.UnionListWriter;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A column: its value in a row and its Arrow form. The warehouse converts to the table's own type (text to LowCardinality, a day to Date, …); nothing is ever null.
 *
 * @param field the Arrow field; its name is the table's column
 * @param value the value in a row, comparable by {@code equals}
 * @param fill writes the values
 */
record Column<R>(Field field, Function<R, ?> value, Fill<R> fill) {

    private static final ArrowType.Int PLACE = new ArrowType.Int(32, true);

    private static final int PSEUDONYM_BYTES = 16;
    private static final String UTC = "UTC";
    private static final long LAST_DATE = 65_535;
    private static final long FIRST_DATE32 = -25_567;
    private static final long LAST_DATE32 = 120_529;
    private static final long LAST_SECOND = 0xFFFF_FFFFL;

    @FunctionalInterface
    interface Fill<R> {
        /** @param dictionary what the vector's places are places in, where it is one of those */
        Cells<R> into(FieldVector vector, @Nullable VarCharVector dictionary);
    }

    /** Writes one vector, row after row from the first. */
    @FunctionalInterface
    interface Cells<R> {
        void write(int index, R row);
    }

    String name() {
        return field.getName();
    }

    static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(
                required(name, ArrowType.Utf8.INSTANCE),
                value,
                (vector, dictionary) -> new Texts<>((VarCharVector) vector, value));
    }

    /** Neighbours often share a district, a status, a mode: then its bytes are made once. */
    private static final class Texts<R> implements Cells<R> {
        private final VarCharVector vector;
        private final Function<R, String> value;
        private String last = "";
        private byte[] bytes = utf8(last);

        Texts(VarCharVector vector, Function<R, String> value) {
            this.vector = vector;
            this.value = value;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // only whether the bytes can be had for nothing
        public void write(int index, R row) {
            String text = value.apply(row);
            if (text != last) {
                last = text;
                bytes = utf8(text);
            }
            vector.setSafe(index, bytes);
        }
    }

    /** A text of few values, which the warehouse keeps as LowCardinality: sent as places in a dictionary, so that neither side handles the same text for every row. */
    static <R> Column<R> code(String name, Function<R, String> value) {
        DictionaryEncoding encoding = new DictionaryEncoding(name.hashCode(), false, PLACE);
        return new Column<>(
                new Field(name, new FieldType(false, PLACE, encoding), List.of()),
                value,
                (vector, dictionary) -> new Places<>((IntVector) vector, requireNonNull(dictionary), value));
    }

    private static final class Places<R> implements Cells<R> {
        private final IntVector vector;
        private final VarCharVector dictionary;
        private final Function<R, String> value;
        private final Map<String, Integer> places = new HashMap<>();
        private @Nullable String last;
        private int place;

        Places(IntVector vector, VarCharVector dictionary, Function<R, String> value) {
            this.vector = vector;
            this.dictionary = dictionary;
            this.value = value;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // as above
        public void write(int index, R row) {
            String text = value.apply(row);
            if (text != last) {
                last = text;
                place = places.computeIfAbsent(text, this::add);
            }
            vector.setSafe(index, place);
        }

        private int add(String text) {
            int next = places.size();
            dictionary.setSafe(next, utf8(text));
            dictionary.setValueCount(next + 1);
            return next;
        }
    }

    /** A place for the dictionary of this column, where its values are places in one; the caller closes it. */
    @Nullable Dictionary dictionary(BufferAllocator allocator) {
        @Nullable DictionaryEncoding encoding = field.getDictionary();
        if (encoding == null) {
            return null;
        }
        VarCharVector texts = new VarCharVector(name(), FieldType.notNullable(ArrowType.Utf8.INSTANCE), allocator);
        texts.allocateNew();
        return new Dictionary(texts, encoding);
    }

    /** ClickHouse's Date: 1970-01-01 to 2149-06-06. */
    static <R> Column<R> date(String name, ToIntFunction<R> epochDay) {
        return days(name, row -> (int) requireWithin(epochDay.applyAsInt(row), 0, LAST_DATE, name));
    }

    /** ClickHouse's Date32: 1900-01-01 to 2299-12-31. */
    static <R> Column<R> wideDate(String name, ToIntFunction<R> epochDay) {
        return days(name, row -> (int) requireWithin(epochDay.applyAsInt(row), FIRST_DATE32, LAST_DATE32, name));
    }

    private static <R> Column<R> days(String name, ToIntFunction<R> value) {
        return new Column<>(
                required(name, new ArrowType.Date(DateUnit.DAY)),
                value::applyAsInt,
                each(DateDayVector.class, (vector, index, row) -> vector.setSafe(index, value.applyAsInt(row))));
    }

    static <R> Column<R> int32(String name, ToIntFunction<R> value) {
        return new Column<>(
                required(name, new ArrowType.Int(32, true)),
                value::applyAsInt,
                each(IntVector.class, (vector, index, row) -> vector.setSafe(index, value.applyAsInt(row))));
    }

    static <R> Column<R> int64(String name, ToLongFunction<R> value) {
        return new Column<>(
                required(name, new ArrowType.Int(64, true)),
                value::applyAsLong,
                each(BigIntVector.class, (vector, index, row) -> vector.setSafe(index, value.applyAsLong(row))));
    }

    static <R> Column<R> unsigned64(String name, ToLongFunction<R> value) {
        return new Column<>(
                required(name, new ArrowType.Int(64, false)),
                value::applyAsLong,
                each(UInt8Vector.class, (vector, index, row) -> vector.setSafe(index, value.applyAsLong(row))));
    }

    static <R> Column<R> float64(String name, ToDoubleFunction<R> value) {
        return new Column<>(
                required(name, new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)),
                value::applyAsDouble,
                each(Float8Vector.class, (vector, index, row) -> vector.setSafe(index, value.applyAsDouble(row))));
    }

    static <R> Column<R> millis(String name, Function<R, Instant> value) {
        return new Column<>(
                required(name, new ArrowType.Timestamp(TimeUnit.MILLISECOND, UTC)),
                value,
                each(
                        TimeStampMilliTZVector.class,
                        (vector, index, row) ->
                                vector.setSafe(index, value.apply(row).toEpochMilli())));
    }

    /** ClickHouse's DateTime: 1970 to 2106. */
    static <R> Column<R> seconds(String name, Function<R, Instant> value) {
        ToLongFunction<R> second = row -> requireWithin(value.apply(row).getEpochSecond(), 0, LAST_SECOND, name);
        return new Column<>(
                required(name, new ArrowType.Timestamp(TimeUnit.SECOND, UTC)),
                value,
                each(
                        TimeStampSecTZVector.class,
                        (vector, index, row) -> vector.setSafe(index, second.applyAsLong(row))));
    }

    static <R> Column<R> pseudonym(String name, ToLongFunction<R> high, ToLongFunction<R> low) {
        return new Column<>(
                required(name, new ArrowType.FixedSizeBinary(PSEUDONYM_BYTES)),
                row -> List.of(high.applyAsLong(row), low.applyAsLong(row)),
                each(
                        FixedSizeBinaryVector.class,
                        (vector, index, row) ->
                                vector.setSafe(index, bytes(high.applyAsLong(row), low.applyAsLong(row)))));
    }

    static <R> Column<R> texts(String name, Function<R, List<String>> value) {
        Field element = required(ListVector.DATA_VECTOR_NAME, ArrowType.Utf8.INSTANCE);
        Field list = new Field(name, FieldType.notNullable(ArrowType.List.INSTANCE), List.of(element));
        return new Column<>(list, value, (vector, dictionary) -> {
            UnionListWriter writer = ((ListVector) vector).getWriter();
            return (index, row) -> {
                writer.setPosition(index);
                writer.startList();
                value.apply(row).forEach(writer::writeVarChar);
                writer.endList();
            };
        });
    }

    @FunctionalInterface
    private interface Cell<V, R> {
        void write(V vector, int index, R row);
    }

    private static <V extends FieldVector, R> Fill<R> each(Class<V> type, Cell<V, R> cell) {
        return (vector, dictionary) -> {
            V typed = type.cast(vector);
            return (index, row) -> cell.write(typed, index, row);
        };
    }

    private static Field required(String name, ArrowType type) {
        return new Field(name, FieldType.notNullable(type), List.of());
    }

    /** ClickHouse would fold a value outside its type's range into another one without a word, so such a value fails here. */
    private static long requireWithin(long value, long first, long last, String name) {
        if (value < first || value > last) {
            throw new IllegalArgumentException(name + " is outside what the warehouse can hold: " + value);
        }
        return value;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(long high, long low) {
        return ByteBuffer.allocate(PSEUDONYM_BYTES).putLong(high).putLong(low).array();
    }
}

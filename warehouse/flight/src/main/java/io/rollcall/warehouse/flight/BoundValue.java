package io.rollcall.warehouse.flight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.DenseUnionVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/**
 * What a driver binds, as ClickHouse takes it.
 *
 * @param type ClickHouse's, by which it is compared
 * @param text in the escaped form of a URL's parameter
 */
record BoundValue(String type, String text) {

    private static final String NULL = "\\N";
    private static final String TEXT = "String";

    static BoundValue of(FieldVector vector, int row) {
        Object value = vector.getObject(row);
        return new BoundValue(type(vector, row), value == null ? NULL : escaped(text(vector, value)));
    }

    /** What a driver is asked to bind to one of ClickHouse's types: its own counterpart where drivers know it, else text. */
    static ArrowType askedFor(String type) {
        return switch (type.replaceFirst("^(?:LowCardinality|Nullable)\\((.*)\\)$", "$1")) {
            case "Bool" -> ArrowType.Bool.INSTANCE;
            case "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32" -> new ArrowType.Int(64, true);
            case "Float32", "Float64" -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
            case "Date", "Date32" -> new ArrowType.Date(DateUnit.DAY);
            default -> ArrowType.Utf8.INSTANCE;
        };
    }

    /** A value of a type by which a statement can be described before it is bound. */
    static String sample(String type) {
        if (type.startsWith("Nullable") || type.startsWith("LowCardinality(Nullable")) {
            return NULL;
        }
        String bare = type.replaceFirst("^LowCardinality\\((.*)\\)$", "$1");
        if (bare.startsWith("Date")) {
            return bare.startsWith("DateTime") ? "1970-01-01 00:00:00" : "1970-01-01";
        }
        if (bare.startsWith("Array")) {
            return "[]";
        }
        if (bare.equals("UUID")) {
            return "00000000-0000-0000-0000-000000000000";
        }
        return bare.equals(TEXT) || bare.startsWith("FixedString") ? "" : "0";
    }

    private static String type(FieldVector vector, int row) {
        ArrowType type = vector instanceof DenseUnionVector union
                ? union.getVectorByType(union.getTypeId(row)).getField().getType()
                : vector.getField().getType();
        return switch (type) {
            case ArrowType.Bool _ -> "Bool";
            case ArrowType.Int integer -> integer.getIsSigned() ? "Int64" : "UInt64";
            case ArrowType.FloatingPoint _ -> "Float64";
            case ArrowType.Date _ -> "Date32";
            case ArrowType.Timestamp _ -> "DateTime64(6, 'UTC')";
            default -> TEXT;
        };
    }

    private static String text(FieldVector vector, Object value) {
        return switch (vector.getField().getType()) {
            case ArrowType.Date _, ArrowType.Timestamp _ ->
                time(vector.getField().getType(), value);
            case ArrowType.Binary _ -> new String((byte[]) value, StandardCharsets.UTF_8);
            default -> String.valueOf(value);
        };
    }

    private static String time(ArrowType type, @Nullable Object value) {
        return switch (value) {
            case Integer days -> LocalDate.ofEpochDay(days).toString();
            case LocalDateTime moment
            when type instanceof ArrowType.Date -> moment.toLocalDate().toString();
            case Long ticks -> clock(type, ticks);
            case null, default -> String.valueOf(value).replace('T', ' ');
        };
    }

    private static String clock(ArrowType type, long ticks) {
        long perSecond = type instanceof ArrowType.Timestamp timestamp
                ? switch (timestamp.getUnit()) {
                    case SECOND -> 1L;
                    case MILLISECOND -> 1_000L;
                    case MICROSECOND -> 1_000_000L;
                    case NANOSECOND -> 1_000_000_000L;
                }
                : 1L;
        long seconds = Math.floorDiv(ticks, perSecond);
        long nanos = Math.floorMod(ticks, perSecond) * (1_000_000_000L / perSecond);
        return LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC)
                .toString()
                .replace('T', ' ');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}

package io.rollcall.warehouse.flight;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.arrow.flight.FlightProducer.StreamListener;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.DoPutPreparedStatementResult;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** Statements whose values come later. The handle says the whole statement, so a restart, or another copy of this program, knows them too. */
final class PreparedStatements {

    private static final String TEXT = "String";

    private final ReadRows rows;
    private final BufferAllocator memory;

    PreparedStatements(ReadRows rows, BufferAllocator memory) {
        this.rows = rows;
        this.memory = memory;
    }

    /** A question mark's value is asked for as text, which ClickHouse compares with a column of any type; what a driver binds otherwise keeps its type. */
    ActionCreatePreparedStatementResult create(Login login, String sql) {
        Placeholders placeholders = Placeholders.of(sql);
        if (placeholders.mixed()) {
            throw FlightFailure.wrong("write all placeholders as ? or all as {name:Type}");
        }
        List<Field> parameters = IntStream.range(0, placeholders.count())
                .mapToObj(index -> new Field(
                        placeholders.name(index),
                        FieldType.nullable(BoundValue.askedFor(placeholders.type(index))),
                        List.of()))
                .toList();
        Schema schema = rows.schema(login, described(placeholders));
        return ActionCreatePreparedStatementResult.newBuilder()
                .setPreparedStatementHandle(
                        ByteString.copyFrom(Statement.of(sql).asHandle()))
                .setDatasetSchema(ByteString.copyFrom(schema.serializeAsMessage()))
                .setParameterSchema(ByteString.copyFrom(new Schema(parameters).serializeAsMessage()))
                .build();
    }

    /** Answers with another handle: the statement with its values. */
    void bind(CommandPreparedStatementQuery command, FlightStream values, StreamListener<PutResult> listener) {
        try {
            Statement statement = bound(Statement.ofHandle(handle(command)).sql(), values);
            byte[] result = DoPutPreparedStatementResult.newBuilder()
                    .setPreparedStatementHandle(ByteString.copyFrom(statement.asHandle()))
                    .build()
                    .toByteArray();
            try (ArrowBuf bytes = memory.buffer(result.length)) {
                bytes.writeBytes(result);
                listener.onNext(PutResult.metadata(bytes));
            }
            listener.onCompleted();
        } catch (FlightRuntimeException refused) {
            listener.onError(refused);
        }
    }

    /** The statement, where everything in it has a value. */
    Statement bound(CommandPreparedStatementQuery command) {
        Statement statement = Statement.ofHandle(handle(command));
        Placeholders open = Placeholders.of(statement.sql());
        if (open.marks() > 0
                || !open.named().stream().allMatch(each -> statement.values().containsKey(each.name()))) {
            throw FlightFailure.wrong(
                    "values are missing: bind all of them with a driver that takes the handle that comes back (Arrow 16 or newer)");
        }
        return statement;
    }

    private static Statement bound(String sql, FlightStream values) {
        Placeholders placeholders = Placeholders.of(sql);
        List<BoundValue> row = oneRow(values);
        if (row.size() != placeholders.count()) {
            throw FlightFailure.wrong(
                    "the statement takes %d values, not %d".formatted(placeholders.count(), row.size()));
        }
        Map<String, String> byName = new HashMap<>();
        for (int index = 0; index < row.size(); index++) {
            byName.put(placeholders.name(index), row.get(index).text());
        }
        return new Statement(placeholders.sql(row.stream().map(BoundValue::type).toList()), byName);
    }

    private static List<BoundValue> oneRow(FlightStream values) {
        List<BoundValue> row = new ArrayList<>();
        int rows = 0;
        while (values.next()) {
            rows += values.getRoot().getRowCount();
            if (rows == 1 && row.isEmpty()) {
                for (FieldVector column : values.getRoot().getFieldVectors()) {
                    row.add(BoundValue.of(column, 0));
                }
            }
        }
        if (rows != 1) {
            throw FlightFailure.wrong("one row of values is taken at a time, not " + rows);
        }
        return row;
    }

    /** Such as it can be described with before anything is bound: nothing for each question mark. */
    private static Statement described(Placeholders placeholders) {
        Map<String, String> samples = new HashMap<>();
        for (int index = 0; index < placeholders.count(); index++) {
            String type = placeholders.marks() > 0 ? "Nullable" : placeholders.type(index);
            samples.put(placeholders.name(index), BoundValue.sample(type));
        }
        return new Statement(placeholders.sql(Collections.nCopies(placeholders.marks(), TEXT)), samples);
    }

    private static byte[] handle(CommandPreparedStatementQuery command) {
        return command.getPreparedStatementHandle().toByteArray();
    }
}

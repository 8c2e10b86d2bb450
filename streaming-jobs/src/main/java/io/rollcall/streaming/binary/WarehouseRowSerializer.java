package io.rollcall.streaming.binary;

import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Rows of every table that the job writes, between two steps of the job. Not for state: the tables are numbered by their order in {@link Tables#ofTheJob()}. */
public final class WarehouseRowSerializer extends ImmutableSerializer<WarehouseRow> {

    public static final TypeInformation<WarehouseRow> TYPE =
            ImmutableType.of(WarehouseRow.class, new WarehouseRowSerializer());

    private static final long serialVersionUID = 1L;
    private static final List<? extends Class<? extends WarehouseRow>> TYPES =
            Tables.ofTheJob().stream().map(Table::rowType).toList();
    private static final List<RecordForm> FORMS =
            TYPES.stream().map(RecordForm::new).toList();
    private static final Map<Class<?>, Integer> NUMBERS = new HashMap<>();

    static {
        for (Class<?> type : TYPES) {
            NUMBERS.put(type, NUMBERS.size());
        }
    }

    @Override
    protected void write(WarehouseRow row, DataOutputView out) throws IOException {
        int number = NUMBERS.getOrDefault(row.getClass(), -1);
        if (number < 0) {
            throw new IOException("no table has rows of " + row.getClass());
        }
        out.writeByte(number);
        switch (row) {
            case SchoolCountRow count -> CountRowForm.write(count, out);
            case ClassCountRow count -> CountRowForm.write(count, out);
            case MinuteCountRow count -> CountRowForm.write(count, out);
            default -> FORMS.get(number).write(row, out);
        }
    }

    @Override
    public WarehouseRow deserialize(DataInputView in) throws IOException {
        int number = in.readByte();
        Class<? extends WarehouseRow> type = TYPES.get(number);
        if (type == SchoolCountRow.class) {
            return CountRowForm.readSchoolCount(in);
        }
        if (type == ClassCountRow.class) {
            return CountRowForm.readClassCount(in);
        }
        if (type == MinuteCountRow.class) {
            return CountRowForm.readMinuteCount(in);
        }
        return (WarehouseRow) FORMS.get(number).read(in);
    }
}

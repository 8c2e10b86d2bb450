package io.rollcall.streaming.binary;

import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.OccasionRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The rows that stream by the million, component by component in their order, as {@link RecordForm} would write them but without its reflection. */
final class CountRowForm {

    private CountRowForm() {}

    static void write(SchoolCountRow row, DataOutputView out) throws IOException {
        writeOccasion(row, out);
        out.writeUTF(row.status());
        out.writeUTF(row.detail());
        out.writeLong(row.count());
        out.writeLong(row.version());
        ContractForm.write(row.receivedAt(), out);
    }

    static SchoolCountRow readSchoolCount(DataInputView in) throws IOException {
        return new SchoolCountRow(
                text(in),
                text(in),
                in.readInt(),
                text(in),
                text(in),
                text(in),
                text(in),
                in.readLong(),
                in.readLong(),
                ContractForm.readInstant(in));
    }

    static void write(ClassCountRow row, DataOutputView out) throws IOException {
        writeOccasion(row, out);
        out.writeUTF(row.classCode());
        out.writeUTF(row.status());
        out.writeUTF(row.detail());
        out.writeLong(row.count());
        out.writeLong(row.version());
        ContractForm.write(row.receivedAt(), out);
    }

    static ClassCountRow readClassCount(DataInputView in) throws IOException {
        return new ClassCountRow(
                text(in),
                text(in),
                in.readInt(),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                in.readLong(),
                in.readLong(),
                ContractForm.readInstant(in));
    }

    static void write(MinuteCountRow row, DataOutputView out) throws IOException {
        writeOccasion(row, out);
        ContractForm.write(row.minute(), out);
        out.writeUTF(row.status());
        out.writeLong(row.count());
        out.writeLong(row.version());
    }

    static MinuteCountRow readMinuteCount(DataInputView in) throws IOException {
        return new MinuteCountRow(
                text(in),
                text(in),
                in.readInt(),
                text(in),
                text(in),
                ContractForm.readInstant(in),
                text(in),
                in.readLong(),
                in.readLong());
    }

    private static void writeOccasion(OccasionRow row, DataOutputView out) throws IOException {
        out.writeUTF(row.district());
        out.writeUTF(row.kind());
        out.writeInt(row.epochDay());
        out.writeUTF(row.school());
        out.writeUTF(row.occasion());
    }

    private static String text(DataInputView in) throws IOException {
        return KnownValues.readText(in);
    }
}

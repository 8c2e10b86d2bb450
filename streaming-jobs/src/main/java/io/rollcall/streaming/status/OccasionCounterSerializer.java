package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import io.rollcall.streaming.status.Counter.OfClass;
import io.rollcall.streaming.status.Counter.OfMinute;
import io.rollcall.streaming.status.Counter.OfSchool;
import io.rollcall.streaming.status.Counter.OfWatching;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The key of state {@code totals}. */
public final class OccasionCounterSerializer extends ImmutableSerializer<OccasionCounter> {

    private static final long serialVersionUID = 1L;
    private static final byte SCHOOL = 1;
    private static final byte CLASS = 2;
    private static final byte MINUTE = 3;
    private static final byte WATCHING = 4;

    @Override
    protected void write(OccasionCounter value, DataOutputView out) throws IOException {
        ContractForm.write(value.occasion(), out);
        switch (value.counter()) {
            case OfSchool school -> {
                out.writeByte(SCHOOL);
                ContractForm.write(school.status(), out);
                out.writeUTF(school.detail());
            }
            case OfClass schoolClass -> {
                out.writeByte(CLASS);
                out.writeUTF(schoolClass.classCode());
                ContractForm.write(schoolClass.status(), out);
                out.writeUTF(schoolClass.detail());
            }
            case OfMinute minute -> {
                out.writeByte(MINUTE);
                ContractForm.write(minute.minute(), out);
                ContractForm.write(minute.status(), out);
            }
            case OfWatching watching -> {
                out.writeByte(WATCHING);
                out.writeUTF(watching.measure());
                ContractForm.write(watching.minute(), out);
            }
        }
    }

    @Override
    public OccasionCounter deserialize(DataInputView in) throws IOException {
        return new OccasionCounter(ContractForm.readOccasion(in), readCounter(in));
    }

    private static Counter readCounter(DataInputView in) throws IOException {
        byte split = in.readByte();
        return switch (split) {
            case SCHOOL -> new OfSchool(ContractForm.readStatus(in), in.readUTF());
            case CLASS -> new OfClass(in.readUTF(), ContractForm.readStatus(in), in.readUTF());
            case MINUTE -> new OfMinute(ContractForm.readInstant(in), ContractForm.readStatus(in));
            case WATCHING -> new OfWatching(in.readUTF(), ContractForm.readInstant(in));
            default -> throw new IOException("no counter has the split " + split);
        };
    }
}

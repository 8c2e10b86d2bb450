package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import io.rollcall.streaming.status.Counter.OfClass;
import io.rollcall.streaming.status.Counter.OfMinute;
import io.rollcall.streaming.status.Counter.OfSchool;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The key of state {@code totals}. */
public final class CounterSerializer extends ImmutableSerializer<Counter> {

    private static final long serialVersionUID = 1L;
    private static final byte SCHOOL = 1;
    private static final byte CLASS = 2;
    private static final byte MINUTE = 3;

    @Override
    public void serialize(Counter value, DataOutputView out) throws IOException {
        ContractForm.write(value.occasion(), out);
        switch (value) {
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
        }
    }

    @Override
    public Counter deserialize(DataInputView in) throws IOException {
        Occasion occasion = ContractForm.readOccasion(in);
        byte split = in.readByte();
        return switch (split) {
            case SCHOOL -> new OfSchool(occasion, ContractForm.readStatus(in), in.readUTF());
            case CLASS -> new OfClass(occasion, in.readUTF(), ContractForm.readStatus(in), in.readUTF());
            case MINUTE -> new OfMinute(occasion, ContractForm.readInstant(in), ContractForm.readStatus(in));
            default -> throw new IOException("no counter has the split " + split);
        };
    }
}

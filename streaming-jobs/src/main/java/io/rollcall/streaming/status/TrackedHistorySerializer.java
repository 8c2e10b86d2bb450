package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The value of state {@code tracked-histories}. */
public final class TrackedHistorySerializer extends ImmutableSerializer<TrackedHistory> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(TrackedHistory value, DataOutputView out) throws IOException {
        ContractForm.write(value.history(), out);
        out.writeLong(value.moves());
    }

    @Override
    public TrackedHistory deserialize(DataInputView in) throws IOException {
        return new TrackedHistory(ContractForm.readHistory(in), in.readLong());
    }
}

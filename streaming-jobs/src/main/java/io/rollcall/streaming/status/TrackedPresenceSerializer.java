package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The value of state {@code tracked-presences}. */
public final class TrackedPresenceSerializer extends ImmutableSerializer<TrackedPresence> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(TrackedPresence value, DataOutputView out) throws IOException {
        ContractForm.write(value.history(), out);
        out.writeLong(value.moves());
    }

    @Override
    public TrackedPresence deserialize(DataInputView in) throws IOException {
        return new TrackedPresence(ContractForm.readPresenceHistory(in), in.readLong());
    }
}

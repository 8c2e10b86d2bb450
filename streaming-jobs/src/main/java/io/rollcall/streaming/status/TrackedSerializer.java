package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The value of state {@code tracked}. */
public final class TrackedSerializer extends ImmutableSerializer<Tracked> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(Tracked value, DataOutputView out) throws IOException {
        ContractForm.write(value.winner(), out);
        out.writeLong(value.moves());
    }

    @Override
    public Tracked deserialize(DataInputView in) throws IOException {
        return new Tracked(ContractForm.readClaim(in), in.readLong());
    }
}

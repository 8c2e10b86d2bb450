package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The value of state {@code totals}. */
public final class TotalSerializer extends ImmutableSerializer<Total> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(Total value, DataOutputView out) throws IOException {
        out.writeLong(value.count());
        out.writeLong(value.moves());
        ContractForm.write(value.lastReceived(), out);
    }

    @Override
    public Total deserialize(DataInputView in) throws IOException {
        return new Total(in.readLong(), in.readLong(), ContractForm.readInstant(in));
    }
}

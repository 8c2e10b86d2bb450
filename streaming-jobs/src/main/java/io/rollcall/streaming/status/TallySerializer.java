package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Tallies between two steps of the job. */
public final class TallySerializer extends ImmutableSerializer<Tally> {

    private static final long serialVersionUID = 1L;
    private static final OccasionCounterSerializer COUNTER = new OccasionCounterSerializer();

    @Override
    protected void write(Tally value, DataOutputView out) throws IOException {
        COUNTER.serialize(value.counter(), out);
        out.writeLong(value.amount());
        out.writeLong(value.moves());
        ContractForm.write(value.lastReceived(), out);
        out.writeBoolean(value.closes());
    }

    @Override
    public Tally deserialize(DataInputView in) throws IOException {
        return new Tally(
                COUNTER.deserialize(in), in.readLong(), in.readLong(), ContractForm.readInstant(in), in.readBoolean());
    }
}

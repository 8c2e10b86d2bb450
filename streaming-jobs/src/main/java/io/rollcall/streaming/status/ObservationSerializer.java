package io.rollcall.streaming.status;

import io.rollcall.event.Observation;
import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Observations between two steps of the job. */
public final class ObservationSerializer extends ImmutableSerializer<Observation> {

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(Observation value, DataOutputView out) throws IOException {
        ContractForm.write(value.occasion(), out);
        ContractForm.write(value.subject(), out);
        ContractForm.writeWhole(value.claim(), out);
        out.writeUTF(value.feed());
        ContractForm.write(value.receivedAt(), out);
    }

    @Override
    public Observation deserialize(DataInputView in) throws IOException {
        return new Observation(
                ContractForm.readOccasion(in),
                ContractForm.readSubject(in),
                ContractForm.readWholeClaim(in),
                in.readUTF(),
                ContractForm.readInstant(in));
    }
}

package io.rollcall.streaming.status;

import io.rollcall.event.Erasure;
import io.rollcall.event.Observation;
import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What is said of persons, between two steps of the job. */
public final class PersonEntrySerializer extends ImmutableSerializer<PersonEntry> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(PersonEntry value, DataOutputView out) throws IOException {
        out.writeBoolean(value instanceof Erasure);
        switch (value) {
            case Erasure erasure -> ContractForm.write(erasure, out);
            case Observation observation -> write(observation, out);
        }
    }

    @Override
    public PersonEntry deserialize(DataInputView in) throws IOException {
        return in.readBoolean() ? ContractForm.readErasure(in) : readObservation(in);
    }

    private static void write(Observation value, DataOutputView out) throws IOException {
        ContractForm.write(value.occasion(), out);
        ContractForm.write(value.subject(), out);
        ContractForm.writeWhole(value.claim(), out);
        out.writeUTF(value.feed());
        ContractForm.write(value.receivedAt(), out);
        out.writeBoolean(value.closes());
    }

    private static Observation readObservation(DataInputView in) throws IOException {
        return new Observation(
                ContractForm.readOccasion(in),
                ContractForm.readSubject(in),
                ContractForm.readWholeClaim(in),
                in.readUTF(),
                ContractForm.readInstant(in),
                in.readBoolean());
    }
}

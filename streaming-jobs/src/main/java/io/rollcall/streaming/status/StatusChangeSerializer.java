package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Status changes between two steps of the job. */
public final class StatusChangeSerializer extends ImmutableSerializer<StatusChange> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(StatusChange value, DataOutputView out) throws IOException {
        ContractForm.write(value.occasion(), out);
        ContractForm.write(value.subject(), out);
        out.writeLong(value.number());
        write(value.from(), out);
        write(value.to(), out);
        ContractForm.write(value.receivedAt(), out);
        out.writeBoolean(value.closes());
    }

    @Override
    public StatusChange deserialize(DataInputView in) throws IOException {
        return new StatusChange(
                ContractForm.readOccasion(in),
                ContractForm.readSubject(in),
                in.readLong(),
                readPlace(in),
                readPlace(in),
                ContractForm.readInstant(in),
                in.readBoolean());
    }

    private static void write(Place place, DataOutputView out) throws IOException {
        ContractForm.write(place.standing(), out);
        ContractForm.write(place.since(), out);
        out.writeInt(place.withinSeconds());
        ContractForm.write(place.watched(), out);
    }

    private static Place readPlace(DataInputView in) throws IOException {
        return new Place(
                ContractForm.readStanding(in),
                ContractForm.readInstant(in),
                in.readInt(),
                ContractForm.readWatched(in));
    }
}

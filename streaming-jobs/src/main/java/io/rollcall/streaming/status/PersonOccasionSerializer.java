package io.rollcall.streaming.status;

import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The key of state {@code tracked}. */
public final class PersonOccasionSerializer extends ImmutableSerializer<PersonOccasion> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(PersonOccasion value, DataOutputView out) throws IOException {
        ContractForm.write(value.occasion(), out);
        ContractForm.write(value.subject(), out);
    }

    @Override
    public PersonOccasion deserialize(DataInputView in) throws IOException {
        return new PersonOccasion(ContractForm.readOccasion(in), ContractForm.readSubject(in));
    }
}

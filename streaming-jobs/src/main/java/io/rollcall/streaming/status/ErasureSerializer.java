package io.rollcall.streaming.status;

import io.rollcall.event.Erasure;
import io.rollcall.streaming.binary.ContractForm;
import io.rollcall.streaming.binary.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The elements of state {@code erasures}. */
public final class ErasureSerializer extends ImmutableSerializer<Erasure> {

    private static final long serialVersionUID = 1L;

    @Override
    protected void write(Erasure value, DataOutputView out) throws IOException {
        ContractForm.write(value, out);
    }

    @Override
    public Erasure deserialize(DataInputView in) throws IOException {
        return ContractForm.readErasure(in);
    }
}

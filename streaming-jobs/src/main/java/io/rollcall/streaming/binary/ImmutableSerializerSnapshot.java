package io.rollcall.streaming.binary;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.FlinkException;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/** Says in a checkpoint which {@link ImmutableSerializer} wrote its state: the class's name, for the class is all there is to know. */
public final class ImmutableSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {

    private static final int VERSION = 1;

    private @Nullable ImmutableSerializer<T> serializer;

    /** For Flink, which then calls {@link #readSnapshot}. */
    public ImmutableSerializerSnapshot() {}

    ImmutableSerializerSnapshot(ImmutableSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(restoreSerializer().getClass().getName());
    }

    @Override
    @SuppressWarnings("unchecked") // the class that wrote this name was one
    public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
        try {
            serializer = InstantiationUtil.instantiate(in.readUTF(), ImmutableSerializer.class, classes);
        } catch (FlinkException gone) {
            throw new IOException("the serializer that wrote this state is gone", gone);
        }
    }

    @Override
    public ImmutableSerializer<T> restoreSerializer() {
        if (serializer == null) {
            throw new IllegalStateException("the snapshot was not read yet");
        }
        return serializer;
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> older) {
        return older instanceof ImmutableSerializerSnapshot<T> written
                        && written.restoreSerializer().equals(restoreSerializer())
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}

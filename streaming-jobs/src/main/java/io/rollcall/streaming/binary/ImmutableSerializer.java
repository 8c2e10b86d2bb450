package io.rollcall.streaming.binary;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Base of the serializers of values that never change, for which a copy is the value itself. A subclass is public, has no fields and a constructor without parameters.
 * What it writes into state must stay readable: to change the form, write a new subclass and migrate.
 */
public abstract class ImmutableSerializer<T> extends TypeSerializerSingleton<T> {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_SIZE = 256;

    /** A value takes a dozen small writes, and a checkpoint's stream four layers and a lock for each: it gets one. */
    private static final ThreadLocal<DataOutputSerializer> SCRATCH =
            ThreadLocal.withInitial(() -> new DataOutputSerializer(USUAL_SIZE));

    /** Writes the value's form. */
    protected abstract void write(T value, DataOutputView target) throws IOException;

    @Override
    public final void serialize(T value, DataOutputView target) throws IOException {
        if (target instanceof DataOutputSerializer) { // the network's, and RocksDB's
            write(value, target);
        } else {
            DataOutputSerializer scratch = SCRATCH.get();
            scratch.clear();
            write(value, scratch);
            target.write(scratch.getSharedBuffer(), 0, scratch.length());
        }
    }

    @Override
    public final boolean isImmutableType() {
        return true;
    }

    @Override
    public final T createInstance() {
        throw new UnsupportedOperationException("a value that never changes has no empty instance");
    }

    @Override
    public final T copy(T from) {
        return from;
    }

    @Override
    public final T copy(T from, T reuse) {
        return from;
    }

    @Override
    public final void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public final int getLength() {
        return -1;
    }

    @Override
    public final T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public final TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new ImmutableSerializerSnapshot<>(this);
    }
}

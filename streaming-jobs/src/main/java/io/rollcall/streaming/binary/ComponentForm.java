package io.rollcall.streaming.binary;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The binary form of one component of a record. */
enum ComponentForm {
    TEXT {
        @Override
        void write(Object value, DataOutputView out) throws IOException {
            out.writeUTF((String) value);
        }

        @Override
        Object read(DataInputView in) throws IOException {
            return KnownValues.readText(in);
        }
    },
    INT {
        @Override
        void write(Object value, DataOutputView out) throws IOException {
            out.writeInt((Integer) value);
        }

        @Override
        Object read(DataInputView in) throws IOException {
            return in.readInt();
        }
    },
    LONG {
        @Override
        void write(Object value, DataOutputView out) throws IOException {
            out.writeLong((Long) value);
        }

        @Override
        Object read(DataInputView in) throws IOException {
            return in.readLong();
        }
    },
    REAL {
        @Override
        void write(Object value, DataOutputView out) throws IOException {
            out.writeDouble((Double) value);
        }

        @Override
        Object read(DataInputView in) throws IOException {
            return in.readDouble();
        }
    },
    /** Whole milliseconds. */
    INSTANT {
        @Override
        void write(Object value, DataOutputView out) throws IOException {
            ContractForm.write((Instant) value, out);
        }

        @Override
        Object read(DataInputView in) throws IOException {
            return ContractForm.readInstant(in);
        }
    },
    TEXTS {
        @Override
        void write(Object value, DataOutputView out) throws IOException {
            List<?> texts = (List<?>) value;
            out.writeInt(texts.size());
            for (Object text : texts) {
                out.writeUTF((String) text);
            }
        }

        @Override
        Object read(DataInputView in) throws IOException {
            String[] texts = new String[in.readInt()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in.readUTF();
            }
            return List.of(texts);
        }
    };

    abstract void write(Object value, DataOutputView out) throws IOException;

    abstract Object read(DataInputView in) throws IOException;

    static ComponentForm of(Type type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == int.class) {
            return INT;
        }
        if (type == long.class) {
            return LONG;
        }
        if (type == double.class) {
            return REAL;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        if (type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == String.class) {
            return TEXTS;
        }
        throw new IllegalArgumentException("no binary form for " + type);
    }
}

package io.rollcall.warehouse.row;

import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;

/** Rows of one table in Arrow's memory, and the dictionaries of those columns that hold places in one. */
public final class ArrowRows implements AutoCloseable {

    private final VectorSchemaRoot vectors;
    private final MapDictionaryProvider dictionaries;

    ArrowRows(VectorSchemaRoot vectors, MapDictionaryProvider dictionaries) {
        this.vectors = vectors;
        this.dictionaries = dictionaries;
    }

    public VectorSchemaRoot vectors() {
        return vectors;
    }

    public DictionaryProvider dictionaries() {
        return dictionaries;
    }

    @Override
    public void close() {
        vectors.close();
        dictionaries.close();
    }
}

package io.rollcall.warehouse.row;

import io.rollcall.warehouse.row.Column.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** A table that is written: its name, its natural key and the Arrow form of its rows. All of them are constants of {@link Tables}. */
public final class Table<R extends WarehouseRow> {

    /** Rows that are written column after column while a processor's cache holds them. */
    private static final int STRIPE = 512;

    private final String name;
    private final Class<R> rowType;
    private final List<Column<R>> key;
    private final List<Column<R>> columns;

    Table(String name, Class<R> rowType, List<Column<R>> key, List<Column<R>> others) {
        this.name = name;
        this.rowType = rowType;
        this.key = List.copyOf(key);
        this.columns = Stream.concat(key.stream(), others.stream()).toList();
    }

    /** With its database, such as {@code rollcall.school_count}. */
    public String name() {
        return name;
    }

    public Class<R> rowType() {
        return rowType;
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** What makes the row one of its kind, to compare by {@code equals}: of the rows with one key only the one with the highest version needs to be written. */
    public List<Object> naturalKey(R row) {
        Object[] values = new Object[key.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = key.get(i).value().apply(row);
        }
        return List.of(values);
    }

    /** The rows as Arrow has them; to be closed. */
    public ArrowRows toArrow(List<R> rows, BufferAllocator allocator) {
        Schema schema = new Schema(columns.stream().map(Column::field).toList());
        MapDictionaryProvider dictionaries = new MapDictionaryProvider();
        VectorSchemaRoot vectors = VectorSchemaRoot.create(schema, allocator);
        ArrowRows arrow = new ArrowRows(vectors, dictionaries);
        try {
            List<Cells<R>> cells = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                Column<R> column = columns.get(i);
                FieldVector vector = vectors.getVector(i);
                vector.setInitialCapacity(rows.size());
                vector.allocateNew();
                @Nullable Dictionary dictionary = column.dictionary(allocator);
                if (dictionary != null) {
                    dictionaries.put(dictionary);
                }
                cells.add(
                        column.fill().into(vector, dictionary == null ? null : (VarCharVector) dictionary.getVector()));
            }
            write(rows, cells);
        } catch (RuntimeException unfit) {
            arrow.close();
            throw unfit;
        }
        vectors.setRowCount(rows.size());
        return arrow;
    }

    private static <R> void write(List<R> rows, List<Cells<R>> columns) {
        for (int first = 0; first < rows.size(); first += STRIPE) {
            int end = Math.min(first + STRIPE, rows.size());
            for (Cells<R> column : columns) {
                for (int i = first; i < end; i++) {
                    column.write(i, rows.get(i));
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

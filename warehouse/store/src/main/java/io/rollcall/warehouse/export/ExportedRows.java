package io.rollcall.warehouse.export;

import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An export that has begun. Closing it before its end ends its statement in the warehouse. */
public final class ExportedRows implements AutoCloseable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Export export;
    private final InputStream fromWarehouse;

    ExportedRows(Export export, InputStream fromWarehouse) {
        this.export = export;
        this.fromWarehouse = new Answer(fromWarehouse);
    }

    /**
     * Writes the whole file. Where that fails, what has come must not be taken for a file.
     *
     * @throws IOException when it could not be written
     * @throws WarehouseUnavailable when it could not be read to its end
     */
    public void writeTo(OutputStream file) throws IOException {
        switch (export.form().format()) {
            case ARROW, PARQUET -> fromWarehouse.transferTo(file);
            case CSV -> {
                if (export.form().byteOrderMark()) {
                    file.write(BYTE_ORDER_MARK);
                }
                fromWarehouse.transferTo(file);
            }
            case XLSX -> new WriteWorkbook(export).write(fromWarehouse, file);
        }
    }

    @Override
    public void close() throws IOException {
        fromWarehouse.close();
    }

    /** Tells a warehouse that breaks off from a reader who goes away: both would be an {@link IOException} alike. */
    private static final class Answer extends FilterInputStream {

        Answer(InputStream body) {
            super(body);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException broken) {
                throw new WarehouseUnavailable("the warehouse broke off an export", broken);
            }
        }
    }
}

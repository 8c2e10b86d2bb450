package io.rollcall.cockpit.gateway;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;

/** What became of a file, and a file of the same form with the rows that were not taken, each with its reason. */
public final class UploadResult {

    static final String ADMITTED = "X-Rollcall-Marks-Admitted";

    private final int admitted;
    private final int rejected;
    private final int rowsRejected;
    private final String type;
    private final byte[] rowsToMend;

    UploadResult(HttpResponse<byte[]> response) {
        admitted = count(response, ADMITTED);
        rejected = count(response, "X-Rollcall-Marks-Rejected");
        rowsRejected = count(response, "X-Rollcall-Rows-Rejected");
        type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        rowsToMend = response.body();
    }

    /** How many marks were taken. */
    public int admitted() {
        return admitted;
    }

    /** How many were not. */
    public int rejected() {
        return rejected;
    }

    /** How many rows have to be mended. */
    public int rowsRejected() {
        return rowsRejected;
    }

    /** The media type of the file of rows to mend. */
    public String type() {
        return type;
    }

    /** Its name. */
    public String fileName() {
        return type.startsWith("text/csv") ? "rows-to-mend.csv" : "rows-to-mend.xlsx";
    }

    /** Its length in bytes. */
    public int length() {
        return rowsToMend.length;
    }

    /** Its bytes. */
    public InputStream rowsToMend() {
        return new ByteArrayInputStream(rowsToMend);
    }

    private static int count(HttpResponse<?> response, String header) {
        return response.headers().firstValue(header).map(Integer::parseInt).orElse(0);
    }
}

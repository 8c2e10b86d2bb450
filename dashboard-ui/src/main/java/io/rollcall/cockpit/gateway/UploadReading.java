package io.rollcall.cockpit.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How the gateway would understand a file.
 *
 * @param format such as {@code CSV GB18030}
 * @param ignored the letters of columns that are not looked at
 * @param marks how many it holds, {@code admitted} of which would be taken
 * @param statuses how many of each
 * @param wrong the first of what would not be taken, {@code wrongNotListed} more follow
 */
public record UploadReading(
        String format,
        int headingRow,
        List<Column> columns,
        List<String> ignored,
        int rows,
        int marks,
        int admitted,
        Map<String, Integer> statuses,
        List<Wrong> wrong,
        int wrongNotListed) {

    /** A column by its letter, its heading and what it was taken for. */
    public record Column(String letter, String heading, String meaning) {}

    /** A cell that is not taken, and the gateway's sentence on it. */
    public record Wrong(int row, String column, String message) {}

    static UploadReading of(JsonNode answer) {
        JsonNode file = answer.path("file");
        Map<String, Integer> statuses = new LinkedHashMap<>();
        answer.path("statuses")
                .propertyStream()
                .forEach(status ->
                        statuses.put(status.getKey(), status.getValue().asInt()));
        return new UploadReading(
                (file.path("format").asString("") + " " + file.path("encoding").asString("")).strip(),
                file.path("headingRow").asInt(),
                file.path("columns").valueStream().map(UploadReading::column).toList(),
                file.path("ignoredColumns")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                answer.path("rows").path("received").asInt(),
                answer.path("marks").path("received").asInt(),
                answer.path("marks").path("admitted").asInt(),
                statuses,
                answer.path("rejected").valueStream().map(UploadReading::wrong).toList(),
                answer.path("rejectedNotListed").asInt());
    }

    private static Column column(JsonNode column) {
        return new Column(
                column.path("column").asString(""),
                column.path("heading").asString(""),
                column.path("meaning").asString(""));
    }

    private static Wrong wrong(JsonNode cell) {
        return new Wrong(
                cell.path("row").asInt(),
                cell.path("column").asString(""),
                cell.path("message").asString(""));
    }
}

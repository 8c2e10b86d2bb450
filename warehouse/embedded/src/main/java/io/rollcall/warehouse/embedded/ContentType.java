package io.rollcall.warehouse.embedded;

import java.util.Locale;

/** The media types that ClickHouse's server names for its formats. */
final class ContentType {

    private ContentType() {}

    static String of(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json", "jsoncompact", "jsonstrings", "jsoncolumns", "jsoncolumnswithmetadata", "jsoncompactcolumns" ->
                "application/json; charset=UTF-8";
            case "jsoneachrow", "jsonstringseachrow", "jsoncompacteachrow" -> "application/x-ndjson; charset=UTF-8";
            case "csv", "csvwithnames", "csvwithnamesandtypes" -> "text/csv; charset=UTF-8; header=absent";
            case "tabseparated",
                    "tabseparatedwithnames",
                    "tabseparatedwithnamesandtypes",
                    "tsv",
                    "tsvwithnames",
                    "tsvwithnamesandtypes" -> "text/tab-separated-values; charset=UTF-8";
            case "xml" -> "application/xml; charset=UTF-8";
            case "native",
                    "rowbinary",
                    "rowbinarywithnames",
                    "rowbinarywithnamesandtypes",
                    "parquet",
                    "orc",
                    "avro",
                    "npy" -> "application/octet-stream";
            case "arrow" -> "application/vnd.apache.arrow.file";
            case "arrowstream" -> "application/vnd.apache.arrow.stream";
            default -> "text/plain; charset=UTF-8";
        };
    }
}

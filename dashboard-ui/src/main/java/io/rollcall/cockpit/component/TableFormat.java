package io.rollcall.cockpit.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** In what a table can be taken along. */
enum TableFormat {
    CSV("csv", "text/csv;charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int UNAVAILABLE = 503;

    private final String suffix;
    private final String mediaType;

    /** What is taken, and of what. */
    record Taken(String what, String school, String day, ScreenTable table) {

        String fileName(String suffix) {
            return "rollcall-" + what + (day.isEmpty() ? "" : "-" + day) + "." + suffix;
        }

        String described(String suffix) {
            return "screen=%s format=%s date=%s rows=%d"
                    .formatted(
                            what,
                            suffix,
                            day.isEmpty() ? "*" : day,
                            table.rows().size());
        }
    }

    TableFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    String suffix() {
        return suffix;
    }

    /** Answers with what is on the screen at that moment, once the audit log has it. */
    DownloadHandler download(Supplier<Taken> screen) {
        return DownloadHandler.fromInputStream(event -> {
            UI page = event.getUI();
            AtomicReference<Taken> seen = new AtomicReference<>();
            page.accessSynchronously(() -> seen.set(screen.get()));
            Taken taken = seen.get();
            if (!KeepExport.keep(page, taken.school(), taken.described(suffix))) {
                return DownloadResponse.error(UNAVAILABLE);
            }
            byte[] file = this == CSV ? WriteTable.csv(taken.table()) : WriteTable.xlsx(taken.table(), taken.what());
            return new DownloadResponse(new ByteArrayInputStream(file), taken.fileName(suffix), mediaType, file.length);
        });
    }
}

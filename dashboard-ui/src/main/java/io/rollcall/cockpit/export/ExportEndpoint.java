package io.rollcall.cockpit.export;

import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.security.Viewer;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.export.Export;
import io.rollcall.warehouse.export.ExportFormat;
import io.rollcall.warehouse.export.ExportedRows;
import io.rollcall.warehouse.export.HeadingLanguage;
import io.rollcall.warehouse.export.WarehouseExports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports a view of {@code analytics} as a file. No export begins before the audit log has it; none is cut: it is whole, refused before its first
 * byte, or the connection breaks off. A reader who goes away ends it in the warehouse too.
 */
@RestController
class ExportEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(ExportEndpoint.class);
    /** As the audit log has it. */
    static final String PATTERN = "GET /v1/export/{view}";

    private static final String ROWS = "Rollcall-Rows";

    /** More at once would only be slower each, and slow down the pages. */
    private static final int AT_ONCE = 4;

    private final WarehouseExports warehouse;
    private final AuditLog audit;
    private final NotePermissionFailure failures;
    private final AnswerProblem problems;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportEndpoint(WarehouseExports warehouse, AuditLog audit, NotePermissionFailure failures, AnswerProblem problems) {
        this.warehouse = warehouse;
        this.audit = audit;
        this.failures = failures;
        this.problems = problems;
    }

    @GetMapping("/v1/export/{view}")
    void export(
            @PathVariable String view,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            Export export = ReadExport.of(view, request.getParameterMap(), preferred(request), viewer);
            if (!places.tryAcquire()) {
                throw new ExportRefusedException(ExportProblem.TOO_MANY_EXPORTS, String.valueOf(AT_ONCE));
            }
            try {
                send(export, viewer, response);
            } finally {
                places.release();
            }
        } catch (ExportRefusedException refused) {
            if (refused.problem() == ExportProblem.OTHER_DISTRICT) {
                failures.note(viewer, PATTERN, refused.problem().name());
            }
            problems.answer(request, response, refused);
        }
    }

    private void send(Export export, Viewer viewer, HttpServletResponse response) throws IOException {
        long count = countWithinLimit(export);
        keep(export, viewer, count);
        try (ExportedRows rows = open(export)) {
            ExportFormat format = export.form().format();
            response.setContentType(format.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s_%s.%s\""
                            .formatted(export.view().name(), export.district(), format.suffix()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(ROWS, String.valueOf(count));
            rows.writeTo(response.getOutputStream());
        } catch (WarehouseUnavailable brokenOff) {
            ExportRefusedException refused = failed(brokenOff);
            if (response.isCommitted()) {
                // Its cause would be taken for a reader's going away, and the file that was cut off for a whole one.
                throw new IllegalStateException("an export was broken off");
            }
            response.reset();
            throw refused;
        }
    }

    private long countWithinLimit(Export export) {
        long most = export.form().format().mostRows();
        try {
            long count = warehouse.count(export);
            if (count > most) {
                throw new ExportRefusedException(
                        ExportProblem.TOO_MANY_ROWS,
                        String.valueOf(count),
                        export.form().format().word(),
                        String.valueOf(most));
            }
            return count;
        } catch (WarehouseUnavailable | WarehouseRefused failure) {
            throw failed(failure);
        }
    }

    /** Answers once the warehouse has the first rows. */
    private ExportedRows open(Export export) {
        try {
            return warehouse.open(export);
        } catch (WarehouseUnavailable | WarehouseRefused failure) {
            throw failed(failure);
        }
    }

    private static ExportRefusedException failed(RuntimeException failure) {
        LOG.warn("An export could not be read from the warehouse", failure);
        return new ExportRefusedException(
                failure instanceof WarehouseUnavailable
                        ? ExportProblem.WAREHOUSE_UNAVAILABLE
                        : ExportProblem.WAREHOUSE_REFUSED);
    }

    private void keep(Export export, Viewer viewer, long rows) {
        try {
            audit.keep(viewer, AuditEntry.export(export.school().orElse(""), describe(export, rows)));
        } catch (AuditUnavailableException unavailable) {
            LOG.warn("An export was refused, for the audit log did not take it", unavailable);
            throw new ExportRefusedException(ExportProblem.AUDIT_UNAVAILABLE);
        }
    }

    private static String describe(Export export, long rows) {
        return "view=%s format=%s from=%s to=%s rows=%d"
                .formatted(
                        export.view().name(),
                        export.form().format().word(),
                        export.from().map(Object::toString).orElse("*"),
                        export.to().map(Object::toString).orElse("*"),
                        rows);
    }

    /** What the browser names; a tool that names no language reads columns by the names that the warehouse gives them. */
    private static Optional<HeadingLanguage> preferred(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .flatMap(any -> HeadingLanguage.named(request.getLocale().getLanguage()));
    }
}

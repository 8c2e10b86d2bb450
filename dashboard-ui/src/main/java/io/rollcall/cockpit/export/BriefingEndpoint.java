package io.rollcall.cockpit.export;

import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.briefing.MakeBriefing;
import io.rollcall.cockpit.language.Language;
import io.rollcall.cockpit.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The morning's briefing as a PDF file: a district's for its bureau, a school's for that school and its bureau. None is sent before the audit log has it. */
@RestController
class BriefingEndpoint {

    /** As the audit log has it. */
    static final String PATTERN = "GET /v1/briefing/{school}";

    private static final Logger LOG = LoggerFactory.getLogger(BriefingEndpoint.class);

    private final MakeBriefing briefings;
    private final AuditLog audit;
    private final NotePermissionFailure failures;
    private final AnswerProblem problems;

    BriefingEndpoint(MakeBriefing briefings, AuditLog audit, NotePermissionFailure failures, AnswerProblem problems) {
        this.briefings = briefings;
        this.audit = audit;
        this.failures = failures;
        this.problems = problems;
    }

    @GetMapping("/v1/briefing")
    void ofDistrict(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(viewer, Optional.empty(), request, response);
    }

    @GetMapping("/v1/briefing/{school}")
    void ofSchool(
            @PathVariable String school,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (viewer.maySeeSchool(school)) {
            answer(viewer, Optional.of(school), request, response);
        } else {
            failures.note(viewer, PATTERN, ExportProblem.OTHER_SCHOOL.name());
            problems.answer(request, response, new ExportRefusedException(ExportProblem.OTHER_SCHOOL));
        }
    }

    private void answer(
            Viewer viewer, Optional<String> school, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            send(make(viewer, school, request), viewer, school, response);
        } catch (ExportRefusedException refused) {
            problems.answer(request, response, refused);
        }
    }

    private byte[] make(Viewer viewer, Optional<String> school, HttpServletRequest request) {
        Optional<LocalDate> day =
                Optional.ofNullable(request.getParameter("date")).map(text -> ReadExport.parsed("date", text));
        Language language = Language.of(Locale.of(Optional.ofNullable(request.getParameter("lang"))
                .orElse(request.getLocale().getLanguage())));
        if (!briefings.isPossible()) {
            throw new ExportRefusedException(ExportProblem.FONT_MISSING);
        }
        byte[] file = briefings
                .make(viewer, school, day, language)
                .orElseThrow(() -> new ExportRefusedException(ExportProblem.NOTHING_TO_TELL));
        keep(viewer, school, day, language);
        return file;
    }

    private void keep(Viewer viewer, Optional<String> school, Optional<LocalDate> day, Language language) {
        try {
            audit.keep(
                    viewer,
                    AuditEntry.export(
                            school.orElse(""),
                            "view=briefing format=pdf date=%s lang=%s"
                                    .formatted(
                                            day.map(LocalDate::toString).orElse("today"),
                                            language.locale().getLanguage())));
        } catch (AuditUnavailableException unavailable) {
            LOG.warn("A briefing was refused, for the audit log did not take it", unavailable);
            throw new ExportRefusedException(ExportProblem.AUDIT_UNAVAILABLE);
        }
    }

    private static void send(byte[] file, Viewer viewer, Optional<String> school, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "inline; filename=\"briefing_%s.pdf\"".formatted(school.orElse(viewer.district())));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}

package io.rollcall.cockpit.export;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Answers with an RFC 9457 problem: a code for programs, and a sentence for people in their language that says what would do. */
final class AnswerProblem {

    private static final String RETRY_SECONDS = "10";

    private final I18NProvider texts;
    private final JsonMapper json;

    AnswerProblem(I18NProvider texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    private record Problem(String type, String title, int status, String code, String detail) {}

    void answer(HttpServletRequest request, HttpServletResponse response, ExportRefusedException refused)
            throws IOException {
        ExportProblem problem = refused.problem();
        int status = problem.status().value();
        String detail = texts.getTranslation(problem.textKey(), language(request), refused.named());
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (status) {
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case HttpServletResponse.SC_UNAUTHORIZED ->
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Rollcall\", charset=\"UTF-8\"");
            default -> {}
        }
        response.getOutputStream()
                .write(json.writeValueAsBytes(new Problem(
                        "about:blank", problem.status().getReasonPhrase(), status, problem.name(), detail)));
    }

    private static Locale language(HttpServletRequest request) {
        String asked = Optional.ofNullable(request.getParameter("lang"))
                .orElse(request.getLocale().getLanguage());
        return Language.of(Locale.of(asked)).locale();
    }
}

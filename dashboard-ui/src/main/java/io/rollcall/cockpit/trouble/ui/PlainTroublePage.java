package io.rollcall.cockpit.trouble.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.frame.Theme;
import io.rollcall.cockpit.language.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a signed-in browser gets where no page of the framework answers: above all at an address that leads nowhere. It is whole without scripts, and is the same whatever else
 * there may be.
 */
@Controller
final class PlainTroublePage implements ErrorController {

    private final I18NProvider texts;

    PlainTroublePage(I18NProvider texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        byte[] page = page(key(status), request).outerHtml().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(page);
    }

    /** Whoever asks for a page and does not get it has an address that leads to none: a role is refused by a page of the framework's. Forms are refused otherwise, such as by their token. */
    private static int status(HttpServletRequest request) {
        boolean isForm = HttpMethod.POST.name().equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        && (isForm || status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR)
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static String key(int status) {
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return "not-found";
        }
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "fault" : "refused";
    }

    private Document page(String key, HttpServletRequest request) {
        Locale locale = Language.of(request).locale();
        String root = request.getContextPath() + "/";
        Document page = Document.createShell("");
        page.prependChild(new DocumentType("html", "", ""));
        page.getElementsByTag("html").attr("lang", locale.toLanguageTag());
        Theme.turn(page, request.getCookies());
        Element head = page.head();
        head.appendElement("meta").attr("charset", StandardCharsets.UTF_8.name());
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("link").attr("rel", "icon").attr("href", root + "cockpit/icon.svg");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", root + "cockpit/cockpit.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", root + "cockpit/login.css");
        String title = texts.getTranslation("trouble." + key + ".title", locale);
        page.title(texts.getTranslation("page.title", locale, title));
        Element main = page.body().appendElement("main").addClass("trouble");
        main.appendElement("h1").text(title);
        main.appendElement("p").text(texts.getTranslation("trouble." + key + ".message", locale));
        main.appendElement("div")
                .addClass("trouble-ways")
                .appendElement("a")
                .attr("href", root)
                .text(texts.getTranslation("trouble.overview", locale));
        return page;
    }
}

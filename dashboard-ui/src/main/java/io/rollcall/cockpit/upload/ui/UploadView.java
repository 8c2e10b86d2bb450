package io.rollcall.cockpit.upload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.gateway.Feed;
import io.rollcall.cockpit.gateway.GatewayKey;
import io.rollcall.cockpit.gateway.GatewayRefusedException;
import io.rollcall.cockpit.gateway.KeyOfSession;
import io.rollcall.cockpit.gateway.KeyOfSession.Use;
import io.rollcall.cockpit.gateway.SendRegister;
import io.rollcall.cockpit.gateway.UploadReading;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.KeyPanel;
import io.rollcall.cockpit.panel.RefusedWords;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes a file, shows how the gateway would understand it, and sends it when it is right. The file is held until it is sent, replaced or the page is left. */
@Route(value = "upload", autoLayout = false)
@RolesAllowed({"SCHOOL", "OPERATOR"})
final class UploadView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final transient SendRegister register;
    private final transient Locale language = format().locale();
    private final KeyPanel asking;
    private final FilePanel choosing;
    private final ReadingPanel reading;
    private final WrongCellsPanel wrong;
    private final ResultPanel result;
    private transient byte[] file = new byte[0];

    UploadView(LiveDistrict live, SignedIn signedIn, SendRegister register) {
        super(live, signedIn, Place.UPLOAD);
        this.register = register;
        var feed = new TextField(getTranslation("upload.key.feed"));
        asking = new KeyPanel(
                getTranslation("upload.key.title"),
                getTranslation("upload.key.why"),
                getTranslation("upload.key.key"),
                key -> open(feed.getValue().strip(), key),
                feed);
        choosing = new FilePanel(
                getTranslation("upload.file.title"), viewer().role() == Role.OPERATOR, this::take, this::forgetKey);
        reading = new ReadingPanel(format(), getTranslation("upload.reading.title"), this::send);
        wrong = new WrongCellsPanel(format(), getTranslation("upload.wrong.title"));
        result = new ResultPanel(getTranslation("upload.result.title"));
        put(new H2(getTranslation("upload.about")), asking, choosing, result, reading, wrong);
        showSteps();
    }

    private void open(String feed, GatewayKey key) {
        try {
            KeyOfSession.keep(Use.SENDING, viewer(), register.open(viewer(), language, feed, key), key);
            showSteps();
        } catch (GatewayRefusedException refused) {
            asking.refuse(words(refused));
        }
    }

    private void forgetKey() {
        KeyOfSession.forget(Use.SENDING);
        file = new byte[0];
        showSteps();
    }

    /** Takes a file, or the one that is there already with other words about it. */
    void take(Optional<byte[]> next) {
        next.ifPresent(bytes -> file = bytes);
        result.setVisible(false);
        if (file.length == 0) {
            return;
        }
        try {
            show(register.preview(language, key(), file, choosing.request(viewer())));
        } catch (GatewayRefusedException refused) {
            hideReading();
            choosing.refuse(words(refused));
        }
    }

    private void show(UploadReading read) {
        choosing.refuse("");
        reading.show(read);
        reading.setVisible(true);
        wrong.show(read);
        wrong.setVisible(!read.wrong().isEmpty());
    }

    private void send() {
        try {
            Feed feed = KeyOfSession.feed(Use.SENDING, viewer()).orElseThrow();
            result.show(register.send(viewer(), language, feed, key(), file, choosing.request(viewer())));
            result.setVisible(true);
            hideReading();
            file = new byte[0];
        } catch (GatewayRefusedException refused) {
            choosing.refuse(words(refused));
        } catch (AuditUnavailableException unavailable) {
            choosing.refuse(getTranslation("upload.not-audited"));
        }
    }

    private GatewayKey key() {
        return KeyOfSession.key(Use.SENDING, viewer()).orElseThrow();
    }

    private void hideReading() {
        reading.setVisible(false);
        wrong.setVisible(false);
    }

    private void showSteps() {
        Optional<Feed> feed = KeyOfSession.feed(Use.SENDING, viewer());
        asking.setVisible(feed.isEmpty());
        choosing.setVisible(feed.isPresent());
        feed.ifPresent(choosing::show);
        for (Component step : List.of(reading, wrong, result)) {
            step.setVisible(false);
        }
        getElement().setAttribute("data-gate", feed.isPresent() ? "open" : "asking");
    }

    private String words(GatewayRefusedException refused) {
        return switch (refused.code()) {
            case "NOT_FOUND" -> getTranslation("gateway.unknown-key");
            case "KEY_OF_OTHER_SCHOOLS" -> getTranslation("upload.key.others");
            default -> RefusedWords.of(refused, this);
        };
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of();
    }

    @Override
    protected void showFigures(Shown shown) {
        // Nothing on this page follows the day.
    }

    @Override
    protected void showDetails(Shown shown) {
        // As above.
    }
}

package io.rollcall.cockpit.overview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.overview.LiveOverview;
import io.rollcall.cockpit.overview.OverviewSnapshot;
import io.rollcall.cockpit.overview.SessionChoice;
import io.rollcall.cockpit.overview.Subscription;
import io.rollcall.cockpit.overview.Watch;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Figures;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The district's day. {@code ?date=2026-11-23} opens a day of the past, {@code ?session=AM} a part of the day; without
 * them it follows the district's own today and the session under way.
 */
@Route(value = "", autoLayout = false)
@RolesAllowed("BUREAU")
final class OverviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String DATE = "date";
    private static final String SESSION = "session";
    private static final Duration DETAIL_PACE = Duration.ofMillis(850);

    private final transient LiveOverview overview;
    private final String district;
    private final HeaderBar header;
    private final FreshnessStrip freshness;
    private final SessionSwitch sessions = new SessionSwitch(this::openSession);
    private final RatePanel rate;
    private final KeyFigures keyFigures;
    private final StandingPanel standing;
    private final CurvePanel curve;
    private final GlancePanel glance;
    private final RankingPanel ranking;

    private transient Optional<LocalDate> day = Optional.empty();
    private transient Optional<SessionChoice> chosen = Optional.empty();
    private transient Optional<Shown> detailed = Optional.empty();
    private transient Optional<ViewerFeed> feed = Optional.empty();

    OverviewView(LiveOverview overview, SignedIn signedIn) {
        this.overview = overview;
        this.district = signedIn.viewer().district();
        var format = new FigureFormat(UI.getCurrent().getLocale());
        header = new HeaderBar(format, this::openDay, signedIn::signOut);
        freshness = new FreshnessStrip(format);
        rate = new RatePanel(format, getTranslation("overview.rate"));
        keyFigures = new KeyFigures(format);
        standing = new StandingPanel(format, getTranslation("overview.standing"));
        curve = new CurvePanel(getTranslation("overview.curve"));
        glance = new GlancePanel(format, getTranslation("overview.glance"));
        ranking = new RankingPanel(format, getTranslation("overview.ranking"));
        addClassNames("cockpit", "loading");
        var strip = new Div(sessions, freshness);
        strip.addClassName("strip");
        var panels = new Div(rate, standing, keyFigures, curve, glance, ranking);
        panels.addClassName("panels");
        add(header, strip, panels);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<LocalDate> askedDay = asked.getSingleParameter(DATE).flatMap(OverviewView::date);
        chosen = asked.getSingleParameter(SESSION).flatMap(SessionChoice::named);
        boolean other = !askedDay.equals(day);
        day = askedDay;
        if (isAttached() && other) {
            unsubscribe();
            subscribe(event.getUI());
        } else {
            overview.newest(new Watch(district, day)).ifPresent(this::show);
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        subscribe(attachEvent.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        unsubscribe();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.page-title");
    }

    private void subscribe(UI ui) {
        var watch = new Watch(district, day);
        overview.newest(watch).ifPresent(this::show);
        var next = new ViewerFeed(ui, this::show);
        next.follow(overview, watch);
        feed = Optional.of(next);
    }

    private void unsubscribe() {
        feed.ifPresent(Subscription::end);
        feed = Optional.empty();
    }

    /**
     * Figures follow every snapshot; the parts with many elements at most about once a second, so that what each browser
     * is sent stays small. Says whether everything has been shown.
     */
    private boolean show(OverviewSnapshot snapshot) {
        List<SessionChoice> choices = snapshot.figures()
                .map(figures -> SessionChoice.of(figures.sessions()))
                .orElse(List.of());
        SessionChoice session = chosen.filter(choices::contains)
                .orElseGet(() -> SessionChoice.unlessChosen(choices, snapshot.today(), timeOfDay(snapshot)));
        var shown = new Shown(snapshot, session);
        header.show(snapshot);
        freshness.show(snapshot);
        sessions.show(choices, session);
        rate.show(shown.figures().orElse(Figures.NONE));
        shown.figures().ifPresentOrElse(figures -> showFigures(figures, snapshot), this::clearFigures);
        boolean withDetails = detailsAreDue(shown);
        if (withDetails) {
            curve.show(shown);
            glance.show(shown);
            ranking.show(shown);
            detailed = Optional.of(shown);
        }
        getElement().getClassList().set("loading", snapshot.figures().isEmpty());
        getElement().setAttribute("data-trust", freshness.getElement().getAttribute("data-trust"));
        return withDetails;
    }

    private boolean detailsAreDue(Shown next) {
        return detailed.filter(last -> last.session() == next.session()
                        && last.snapshot().date().equals(next.snapshot().date())
                        && next.snapshot()
                                .takenAt()
                                .isBefore(last.snapshot().takenAt().plus(DETAIL_PACE)))
                .isEmpty();
    }

    private void showFigures(Figures figures, OverviewSnapshot snapshot) {
        standing.show(figures);
        DistrictFigures whole = snapshot.figures().orElseThrow();
        keyFigures.show(figures, whole);
    }

    private void clearFigures() {
        standing.clear();
        keyFigures.clear();
    }

    private static LocalTime timeOfDay(OverviewSnapshot snapshot) {
        ZoneId zone = snapshot.district().map(DistrictProfile::zone).orElse(ZoneOffset.UTC);
        return LocalTime.ofInstant(snapshot.takenAt(), zone);
    }

    private void openDay(Optional<LocalDate> other) {
        navigate(other, Optional.empty());
    }

    private void openSession(SessionChoice session) {
        navigate(day, Optional.of(session));
    }

    private void navigate(Optional<LocalDate> toDay, Optional<SessionChoice> toSession) {
        Map<String, String> parameters = new TreeMap<>();
        toDay.ifPresent(date -> parameters.put(DATE, date.toString()));
        toSession.ifPresent(session -> parameters.put(SESSION, session.name()));
        UI.getCurrent().navigate(OverviewView.class, QueryParameters.simple(parameters));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}

package io.rollcall.cockpit.notices.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.OneNotice;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** One notice: how far it has got, how it got there, and at which schools it is unread. Down to the school, and no further. */
@Route(value = "notices/:published/:notice", autoLayout = false)
@RolesAllowed("BUREAU")
final class NoticeView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final Anchor back;
    private final H2 title = new H2();
    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final NoticeTiles tiles;
    private final ReachPanel curve;
    private final StagesPanel stages;
    private final NoticeSchoolsPanel schools;
    private transient OneNotice notice = new OneNotice(LocalDate.EPOCH, "", scope());
    private transient Optional<Shown> shown = Optional.empty();

    NoticeView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.NOTICES);
        addClassName("page-one");
        back = new Anchor(Place.NOTICES.path(), getTranslation("place.notices"));
        var crumbs = new Nav(back, title);
        crumbs.addClassName("crumbs");
        crumbs.getElement().setAttribute("aria-label", getTranslation("notices.crumbs"));
        tiles = new NoticeTiles(format());
        curve = new ReachPanel(getTranslation("notices.curve"));
        stages = new StagesPanel(format(), getTranslation("notices.stages"));
        schools = new NoticeSchoolsPanel(format(), getTranslation("notices.schools"));
        var about = new Div(
                crumbs,
                scopeBar,
                new ExportLink(
                        "notice-schools",
                        getTranslation("notices.export-schools"),
                        () -> notice.published().toString(),
                        () -> shown.flatMap(now -> progress(now)
                                        .map(progress -> NoticeCsv.schools(notice, progress.schools(), now)))
                                .orElse("")));
        about.addClassName("about");
        put(about, tiles, curve, stages, schools);
    }

    static String path(LocalDate published, String notice) {
        return Place.NOTICES.path() + '/' + published + '/' + notice;
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        Optional<LocalDate> published =
                event.getRouteParameters().get("published").flatMap(NoticeView::date);
        if (published.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        look(published.get(), event.getRouteParameters().get("notice").orElse(""));
    }

    void look(LocalDate published, String id) {
        notice = new OneNotice(published, id, scope());
        title.setText(id);
        back.setHref(address().at(Place.NOTICES.path()));
        getElement().setAttribute("data-page-notice", id);
    }

    @Override
    protected String path() {
        return path(notice.published(), notice.notice());
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(notice);
    }

    @Override
    protected void showFigures(Shown next) {
        shown = Optional.of(next);
        scopeBar.show(next.snapshot(), scope());
        showWaiting(progress(next).isEmpty());
        progress(next).ifPresent(progress -> {
            tiles.show(progress.figures(), next);
            curve.show(progress, next.zone());
            stages.show(progress.figures());
            schools.show(progress.schools(), next, address());
        });
    }

    /** Nothing waits for them: a notice is asked for less often than details are shown. */
    @Override
    protected void showDetails(Shown next) {}

    private Optional<OneNotice.Progress> progress(Shown of) {
        return of.snapshot().answer(notice);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}

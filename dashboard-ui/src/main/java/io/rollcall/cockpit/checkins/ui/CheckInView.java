package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.CheckInPace;
import io.rollcall.cockpit.live.CheckInPaces;
import io.rollcall.cockpit.live.CheckInSum;
import io.rollcall.cockpit.live.CheckInsNow;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import io.rollcall.warehouse.query.SchoolFigures;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One check-in, school by school: who is still to be chased, and who is behind their usual pace. How anybody answered is not on it. */
@Route(value = "check-ins/:kind/:begun/:occasion", autoLayout = false)
@RolesAllowed("BUREAU")
final class CheckInView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final Anchor back;
    private final H2 title = new H2();
    private final Span code = new Span();
    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final CheckInTiles tiles;
    private final CheckInSchoolsPanel schools;
    private transient CheckIn checkIn = new CheckIn("", LocalDate.EPOCH, "");
    private transient Optional<CheckInSum> known = Optional.empty();
    private transient Optional<Shown> shown = Optional.empty();

    CheckInView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.CHECK_INS);
        addClassName("page-one");
        back = new Anchor(Place.CHECK_INS.path(), getTranslation("place.check_ins"));
        var crumbs = new Nav(back, title, code);
        crumbs.addClassName("crumbs");
        crumbs.getElement().setAttribute("aria-label", getTranslation("check-ins.crumbs"));
        code.addClassName("occasion-code");
        tiles = new CheckInTiles(format());
        schools = new CheckInSchoolsPanel(format(), getTranslation("check-ins.schools"));
        var about = new Div(
                crumbs,
                scopeBar,
                new ExportLink(
                        "check-in-schools",
                        getTranslation("check-ins.export-schools"),
                        () -> checkIn.date().toString(),
                        () -> shown.flatMap(now -> known.map(sum -> CheckInCsv.schools(sum, now)))
                                .orElse("")));
        about.addClassName("about");
        put(about, tiles, schools);
    }

    static String path(CheckIn checkIn) {
        return Place.CHECK_INS.path()
                + '/'
                + checkIn.kind().toLowerCase(Locale.ROOT).replace('_', '-')
                + '/'
                + checkIn.date()
                + '/'
                + checkIn.occasion();
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        Optional<LocalDate> begun = event.getRouteParameters().get("begun").flatMap(CheckInView::date);
        if (begun.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        look(new CheckIn(
                event.getRouteParameters()
                        .get("kind")
                        .orElse("")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'),
                begun.get(),
                event.getRouteParameters().get("occasion").orElse("")));
    }

    void look(CheckIn other) {
        checkIn = other;
        known = Optional.empty();
        back.setHref(address().at(Place.CHECK_INS.path()));
        getElement().setAttribute("data-page-check-in", other.occasion());
    }

    @Override
    protected String path() {
        return path(checkIn);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new CheckInsNow(), new CheckInPaces());
    }

    @Override
    protected void showFigures(Shown next) {
        shown = Optional.of(next);
        scopeBar.show(next.snapshot(), scope());
        showWaiting(next.snapshot().answer(new CheckInsNow()).isEmpty());
        next.snapshot().answer(new CheckInsNow()).ifPresent(parts -> {
            known = Optional.ofNullable(CheckInSum.each(parts, next.schools()).get(checkIn));
            // Only of what is known to be one: an address may hold anything.
            WriteText.into(
                    title,
                    known.map(sum -> CheckInWords.name(checkIn) + " · " + format().day(checkIn.date()))
                            .orElseGet(() -> getTranslation("check-ins.not-open")));
            WriteText.into(
                    code, known.map(sum -> CheckInWords.code(checkIn).getText()).orElse(""));
            // A difference to a known median would tell what the share does not.
            tiles.show(
                    known,
                    CheckInPace.of(paces(next), checkIn, codes(next))
                            .filter(pace -> known.filter(
                                            sum -> sum.answered().told().isPresent())
                                    .isPresent()));
            schools.show(known.map(CheckInSum::parts).orElse(List.of()), paces(next), next, address());
        });
    }

    /** Nothing waits for them: check-ins are asked for less often than details are shown. */
    @Override
    protected void showDetails(Shown next) {}

    private static List<CampaignPace> paces(Shown of) {
        return of.snapshot().answer(new CheckInPaces()).orElse(List.of());
    }

    private static Set<String> codes(Shown of) {
        return of.schools().stream().map(SchoolFigures::school).collect(Collectors.toSet());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}

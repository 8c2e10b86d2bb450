package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.DistrictSnapshot;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Subscription;
import io.rollcall.cockpit.live.Watch;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.cockpit.security.Viewer;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A page that shows the viewer's district on the day, in the session and in the part of the district that its
 * {@link Address} says, and follows the shared poll while it is open. What is in it is the subclass's.
 */
public abstract class DistrictPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Duration DETAIL_PACE = Duration.ofMillis(850);

    private final transient LiveDistrict live;
    private final transient Viewer viewer;
    private final transient FigureFormat format =
            new FigureFormat(UI.getCurrent().getLocale());
    private final Place place;
    private final HeaderBar header;
    private final FreshnessStrip freshness = new FreshnessStrip(format);
    private final SessionSwitch sessions =
            new SessionSwitch(choice -> open(address().in(choice)));
    private final Div where = new Div();
    private final Div panels = new Div();

    private transient Address address = Address.NOW;
    private transient Optional<Shown> detailed = Optional.empty();
    private transient Optional<ViewerFeed> feed = Optional.empty();

    @SuppressWarnings("this-escape") // Flow's components are put together in their constructors.
    protected DistrictPage(LiveDistrict live, SignedIn signedIn, Place place) {
        this.live = live;
        this.viewer = signedIn.viewer();
        this.place = place;
        header = new HeaderBar(format, viewer, place, day -> open(address().on(day)), signedIn::signOut);
        addClassNames("cockpit", "loading", "page-" + place.name().toLowerCase(Locale.ROOT));
        where.addClassName("where");
        var strip = new Div(where, freshness);
        strip.addClassName("strip");
        panels.addClassName("panels");
        add(header, strip, panels);
    }

    /** What the page shows beside where the schools stand. */
    protected abstract Set<Aspect<?>> wanted();

    /** Shows figures; called with every snapshot. */
    protected abstract void showFigures(Shown shown);

    /** Shows the parts with many elements; called about once a second at most, so that what a browser is sent stays small. */
    protected abstract void showDetails(Shown shown);

    /** The part of the district that the page is about. */
    protected Scope scope() {
        return address.scope();
    }

    /** The path to this very page. */
    protected String path() {
        return place.path();
    }

    /** What has to be decided before the page is shown, such as whether the viewer may see it. */
    protected void enter(BeforeEnterEvent event) {}

    /** Puts the page together: what it is about, and its panels. */
    protected final void put(Component about, Component... parts) {
        where.add(about, sessions);
        panels.add(parts);
    }

    /** Says without a word that what the page is about has not been answered yet: dashes would say that it is unknown. */
    protected final void showWaiting(boolean waiting) {
        getElement().getClassList().set("waiting", waiting);
    }

    protected final Address address() {
        return address;
    }

    protected final Viewer viewer() {
        return viewer;
    }

    protected final FigureFormat format() {
        return format;
    }

    /** Opens a school's page on the same day and in the same session. */
    protected final void openSchool(String school) {
        UI.getCurrent().navigate("school/" + school, address.of(Scope.DISTRICT).parameters());
    }

    /** Shows this page at another address; the browser's way back leads here again. */
    protected final void open(Address other) {
        UI.getCurrent().navigate(path(), other.parameters());
    }

    /** Asks again what is {@link #wanted()}, which has become something else. */
    protected final void followAnew() {
        unsubscribe();
        getUI().ifPresent(this::subscribe);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation().getQueryParameters());
        enter(event);
        header.show(address);
        detailed = Optional.empty();
        if (isAttached()) {
            unsubscribe();
            subscribe(event.getUI());
        } else {
            live.newest(watch()).ifPresent(this::show);
        }
    }

    @Override
    protected final void onAttach(AttachEvent attachEvent) {
        subscribe(attachEvent.getUI());
    }

    @Override
    protected final void onDetach(DetachEvent detachEvent) {
        unsubscribe();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "page.title", getTranslation("place." + place.name().toLowerCase(Locale.ROOT)));
    }

    private Watch watch() {
        return new Watch(viewer.district(), address.day());
    }

    private void subscribe(UI ui) {
        live.newest(watch()).ifPresent(this::show);
        var next = new ViewerFeed(ui, this::show);
        next.follow(live, watch(), wanted());
        feed = Optional.of(next);
    }

    private void unsubscribe() {
        feed.ifPresent(Subscription::end);
        feed = Optional.empty();
    }

    /** Says whether everything has been shown. */
    private boolean show(DistrictSnapshot snapshot) {
        Shown shown = Shown.of(snapshot, address.session(), scope());
        header.show(snapshot);
        freshness.show(snapshot);
        sessions.show(shown.choices(), shown.session());
        showFigures(shown);
        boolean withDetails = detailsAreDue(shown);
        if (withDetails) {
            showDetails(shown);
            detailed = Optional.of(shown);
        }
        getElement().getClassList().set("loading", snapshot.figures().isEmpty());
        getElement()
                .setAttribute("data-day", snapshot.date().map(Object::toString).orElse(""));
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
}

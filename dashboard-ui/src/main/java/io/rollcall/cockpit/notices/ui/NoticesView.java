package io.rollcall.cockpit.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.NoticesNow;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.NoticeFigures;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** The notices of the last two weeks, the most urgent first, and how far each has got by now. */
@Route(value = "notices", autoLayout = false)
@RolesAllowed("BUREAU")
final class NoticesView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final NoticesPanel notices;
    private transient List<NoticeFigures> known = List.of();
    private transient String day = "";

    NoticesView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.NOTICES);
        notices = new NoticesPanel(format(), getTranslation("notices.list"));
        var about = new Div(
                scopeBar,
                new ExportLink("notices", getTranslation("notices.export"), () -> day, () -> NoticeCsv.notices(known)));
        about.addClassName("about");
        put(about, notices);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new NoticesNow(scope()));
    }

    @Override
    protected void showFigures(Shown shown) {
        day = shown.snapshot().date().map(Object::toString).orElse("");
        scopeBar.show(shown.snapshot(), scope());
        showWaiting(shown.snapshot().answer(new NoticesNow(scope())).isEmpty());
        shown.snapshot().answer(new NoticesNow(scope())).ifPresent(answer -> {
            known = answer;
            notices.show(answer, shown, address());
        });
    }

    /** Nothing waits for them: notices are asked for less often than details are shown. */
    @Override
    protected void showDetails(Shown shown) {}
}

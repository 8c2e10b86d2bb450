package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.frame.ScopeBar;
import io.rollcall.cockpit.live.AnswersOfClosed;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.CheckInPaces;
import io.rollcall.cockpit.live.CheckInSum;
import io.rollcall.cockpit.live.CheckInsNow;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked on the day and how many have answered; and how people answered what is closed, as published. */
@Route(value = "check-ins", autoLayout = false)
@RolesAllowed("BUREAU")
final class CheckInsView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final ScopeBar scopeBar = new ScopeBar(scope -> open(address().of(scope)));
    private final CheckInsPanel checkIns;
    private final AnswersPanel answers;
    private transient Map<CheckIn, CheckInSum> known = Map.of();
    private transient String day = "";

    CheckInsView(LiveDistrict live, SignedIn signedIn) {
        super(live, signedIn, Place.CHECK_INS);
        checkIns = new CheckInsPanel(format(), getTranslation("check-ins.list"));
        answers = new AnswersPanel(format(), getTranslation("check-ins.answers"));
        var about = new Div(
                scopeBar,
                new ExportLink(
                        "check-ins", getTranslation("check-ins.export"), () -> day, () -> CheckInCsv.checkIns(known)));
        about.addClassName("about");
        put(about, checkIns, answers);
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of(new CheckInsNow(), new CheckInPaces(), new AnswersOfClosed(scope()));
    }

    @Override
    protected void showFigures(Shown shown) {
        day = shown.snapshot().date().map(Object::toString).orElse("");
        scopeBar.show(shown.snapshot(), scope());
        showWaiting(shown.snapshot().answer(new CheckInsNow()).isEmpty());
        shown.snapshot().answer(new CheckInsNow()).ifPresent(parts -> {
            known = CheckInSum.each(parts, shown.schools());
            checkIns.show(known, shown.snapshot().answer(new CheckInPaces()).orElse(List.of()), shown, address());
        });
        shown.snapshot().answer(new AnswersOfClosed(scope())).ifPresent(answers::show);
    }

    /** Nothing waits for them: check-ins are asked for less often than details are shown. */
    @Override
    protected void showDetails(Shown shown) {}
}

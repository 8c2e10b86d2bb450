package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import io.rollcall.cockpit.admin.ChangeUsers;
import io.rollcall.cockpit.admin.InForce;
import io.rollcall.cockpit.frame.DistrictPage;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.security.OtherSignIn;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.cockpit.security.UsersFile;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;

/** Who may sign in, and by which rules and settings the cockpit runs. There is no figure of a pupil on it. */
@Route(value = "admin", autoLayout = false)
@RolesAllowed("OPERATOR")
final class AdminView extends DistrictPage {

    private static final long serialVersionUID = 1L;

    private final InstalledPanel installed;

    AdminView(
            LiveDistrict live,
            SignedIn signedIn,
            ChangeUsers change,
            UsersFile users,
            InForce inForce,
            Optional<OtherSignIn> provider) {
        super(live, signedIn, Place.ADMIN);
        boolean noPasswords = provider.map(OtherSignIn::isTheOnlyOne).orElse(false);
        installed = new InstalledPanel(format(), getTranslation("admin.installed"), inForce.warehouse());
        put(
                new H2(getTranslation("admin.about")),
                new UsersPanel(getTranslation("users.title"), change, viewer(), users.path(), noPasswords),
                installed,
                new KeptPanel(format(), getTranslation("kept.title")),
                new ThresholdsPanel(getTranslation("thresholds.title"), inForce),
                new SettingsPanel(getTranslation("settings.title"), inForce.settings()));
    }

    @Override
    protected Set<Aspect<?>> wanted() {
        return Set.of();
    }

    @Override
    protected void showFigures(Shown shown) {
        installed.show(shown.zone());
    }

    @Override
    protected void showDetails(Shown shown) {
        // Nothing on this page follows the day.
    }
}

package io.rollcall.cockpit.briefing;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.language.Language;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.DistrictSnapshot;
import io.rollcall.cockpit.live.OneLook;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Trust;
import io.rollcall.cockpit.live.Watch;
import io.rollcall.cockpit.security.Viewer;
import io.rollcall.warehouse.query.Scope;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.pdf.BaseFont;

/** Makes the briefing of a district or of one school, as it stands now or stood on a day. */
public final class MakeBriefing {

    private static final int DAYS = 21;

    private final OneLook looks;
    private final I18NProvider texts;
    private final SheetFont font;

    MakeBriefing(OneLook looks, I18NProvider texts, SheetFont font) {
        this.looks = looks;
        this.texts = texts;
        this.font = font;
    }

    /** Whether this machine has a font to write one in. */
    public boolean isPossible() {
        return font.isHere();
    }

    /**
     * The file; empty where the warehouse does not answer, or knows no such school on the day.
     *
     * @param school empty for the whole district
     * @param day empty for the district's own today
     */
    public Optional<byte[]> make(Viewer viewer, Optional<String> school, Optional<LocalDate> day, Language language) {
        Optional<Sheet> sheet = sheet(viewer, school, day, language);
        Optional<BaseFont> with = font.open();
        return sheet.flatMap(told -> with.map(
                letters -> new WriteSheet(letters).write(told, language.locale().toLanguageTag())));
    }

    Optional<Sheet> sheet(Viewer viewer, Optional<String> school, Optional<LocalDate> day, Language language) {
        Locale locale = language.locale();
        var words = new Words(new FigureFormat(locale), (key, values) -> texts.getTranslation(key, locale, values));
        var watch = new Watch(viewer.district(), day);
        if (school.isEmpty()) {
            return shown(watch, Set.of(new Aspect.DaysToCompare(), new Aspect.AlertsNow()), Scope.DISTRICT)
                    .map(shown -> new TellDistrict(words).tell(shown, viewer.getUsername()));
        }
        Scope scope = Scope.ofSchool(school.get());
        var days = new Aspect.DaysBefore(scope, DAYS);
        var reasons = new Aspect.ReasonsOf(scope, true);
        return shown(watch, Set.of(new Aspect.DaysToCompare(), new Aspect.AlertsNow(), days, reasons), scope)
                .filter(shown -> !shown.schools().isEmpty())
                .map(shown -> new TellSchool(words).tell(shown, viewer.getUsername(), days, reasons));
    }

    private Optional<Shown> shown(Watch watch, Set<Aspect<?>> wanted, Scope scope) {
        DistrictSnapshot snapshot = looks.at(watch, wanted);
        return snapshot.trust().level() == Trust.Level.UNREACHABLE
                        || snapshot.figures().isEmpty()
                ? Optional.empty()
                : Optional.of(Shown.of(snapshot, Optional.empty(), scope));
    }
}

package io.rollcall.cockpit.classes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.audit.LookReason;
import io.rollcall.cockpit.classes.ClassPlace;
import io.rollcall.cockpit.classes.LookAtClasses;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.query.ClassesNow.ClassFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassesViewTest extends PageTest {

    private static final ClassPlace SCHOOL = ClassPlace.ofSchool("S1");

    private final List<AuditEntry> kept = new ArrayList<>();
    private Optional<ClassesView> shown = Optional.empty();
    private boolean logIsWritable = true;

    @BeforeEach
    void aSchoolOfThreeClasses() {
        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 90, 5)));
        warehouse.past(date ->
                date.getDayOfWeek() == DayOfWeek.FRIDAY ? List.of(Schools.morning("S1", 100, 90, 5)) : List.of());
        warehouse.classes(
                school -> List.of(one("3-1", "3", 40, 38, 1), one("3-2", "3", 30, 22, 3), one("4-1", "4", 30, 30, 0)));
    }

    @Test
    void nothingIsAskedBeforeAPurposeIsSaid() {
        open(SCHOOL);

        assertThat(groups()).isEmpty();
        assertThat(warehouse.classesAsked()).isZero();
        assertThat(kept).isEmpty();
        assertThat(page()).contains("What do you look at the classes for?");
    }

    @Test
    void aPurposeOpensTheGradesAndIsInTheAuditLogFirst() {
        open(SCHOOL);

        say(LookReason.CHECK_ROLL, "F-2026-114");

        assertThat(kept)
                .containsExactly(new AuditEntry(
                        AuditAction.CLASS_VIEW, "S1", "page=classes date=today", "CHECK_ROLL:F-2026-114", "DONE"));
        assertThat(groups()).containsExactly("3", "4");
        assertThat(element("data-group", "3").getTextRecursively()).contains("Grade 3", "70", "60", "4", "6");
        assertThat(figure("attendance_rate")).startsWith("0.957");
    }

    @Test
    void gradesAndTheirClassesHaveTheirWeekdays() {
        open(SCHOOL);
        assertThat(heat()).isEmpty();

        say(LookReason.CHECK_ROLL, "");
        assertThat(heat()).containsExactly("3", "4");
        assertThat(element("data-heat", "3").getTextRecursively()).isEqualTo("Grade 393.8%91.4%");
        assertThat(tree(element("data-heat", "3")).map(one -> one.getAttribute("href")))
                .contains("school/S1/classes/3");

        open(SCHOOL.inGrade("3"));
        assertThat(heat()).containsExactly("3-1", "3-2");
    }

    @Test
    void aGuestOfAnotherClassMakesNoWeekdayAFault() {
        warehouse.classes(
                school -> List.of(one("3-1", "3", 40, 40, 0), one("3-2", "3", 40, 41, 0), one("4-1", "4", 40, 41, 0)));
        open(SCHOOL);
        say(LookReason.CHECK_ROLL, "");

        assertThat(tree(element("data-heat", "3")).map(Element::getClassList))
                .anyMatch(cell -> cell.contains("heat-7"));
        assertThat(tree(element("data-heat", "4")).map(Element::getClassList))
                .anyMatch(cell -> cell.contains("heat-1"));
    }

    @Test
    void thePurposeHoldsForTheSessionAndEachLookIsALine() {
        open(SCHOOL);
        say(LookReason.SAFETY, "");

        open(SCHOOL.inGrade("3"));
        assertThat(groups()).containsExactly("3-1", "3-2");

        open(SCHOOL.inGrade("3").inClass("3-2"));
        assertThat(groups()).containsExactly("AM");
        assertThat(kept)
                .extracting(AuditEntry::scope)
                .containsExactly(
                        "page=classes date=today",
                        "page=classes grade=3 date=today",
                        "page=classes grade=3 class=3-2 date=today");
        assertThat(kept).extracting(AuditEntry::purpose).containsOnly("SAFETY");
    }

    @Test
    void whereTheAuditLogCannotBeWrittenNothingIsAskedOrShown() {
        logIsWritable = false;
        open(SCHOOL);

        say(LookReason.SAFETY, "");

        assertThat(groups()).isEmpty();
        assertThat(warehouse.classesAsked()).isZero();
        assertThat(page()).contains("The audit log cannot be written just now");

        logIsWritable = true;
        press("Try again");
        assertThat(groups()).containsExactly("3", "4");
        assertThat(kept).hasSize(1);
    }

    @Test
    void aNameIsNoReference() {
        open(SCHOOL);

        say(LookReason.SAFETY, "Zhang San");

        assertThat(kept).isEmpty();
        assertThat(theOne(TextField.class).isInvalid()).isTrue();
    }

    @Test
    void withoutAReasonNothingOpens() {
        open(SCHOOL);

        press("Record and open");
        poll();

        assertThat(kept).isEmpty();
        assertThat(groups()).isEmpty();
    }

    @Test
    void anotherPurposeIsAskedFor() {
        open(SCHOOL);
        say(LookReason.SAFETY, "");

        press("Another purpose");

        assertThat(panel("purpose-panel").isVisible()).isTrue();
        assertThat(panel("groups-panel").isVisible()).isFalse();
    }

    private void open(ClassPlace place) {
        var view = new ClassesView(live(), signedIn(Role.SCHOOL), new LookAtClasses((viewer, entry) -> {
            if (!logIsWritable) {
                throw new AuditUnavailableException(new IllegalStateException("full"));
            }
            kept.add(entry);
        }));
        view.enter(place);
        shown.ifPresent(UI.getCurrent()::remove);
        shown = Optional.of(view);
        UI.getCurrent().add(view);
        poll();
        poll();
    }

    @SuppressWarnings("unchecked") // The page has one, of reasons.
    private void say(LookReason reason, String reference) {
        theOne(RadioButtonGroup.class).setValue(reason);
        theOne(TextField.class).setValue(reference);
        press("Record and open");
    }

    private void press(String text) {
        components()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
        poll();
        poll();
    }

    private static <C> C theOne(Class<C> type) {
        return components().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Object> components() {
        return tree(UI.getCurrent().getElement()).flatMap(element -> element.getComponent().stream());
    }

    private static List<String> heat() {
        return elements(element -> element.hasAttribute("data-heat")).stream()
                .map(element -> element.getAttribute("data-heat"))
                .toList();
    }

    private static List<String> groups() {
        return elements(element -> element.hasAttribute("data-group")).stream()
                .map(element -> element.getAttribute("data-group"))
                .toList();
    }

    private static String page() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private static ClassFigures one(String code, String grade, long expected, long attending, long absent) {
        return new ClassFigures(
                code, grade, List.of(new SessionFigures("AM", Schools.figures(expected, attending, absent))));
    }
}

package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.rollcall.cockpit.live.DistrictSnapshot;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses the part of the district that is looked at: an area, a kind of school, both, or all. */
public final class ScopeBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "";

    private final transient Consumer<Scope> choose;
    private final Select<String> area = new Select<>();
    private final Select<String> kind = new Select<>();
    private final Span none = new Span(getTranslation("scope.none"));
    private transient Map<String, String> areas = Map.of();
    private transient List<String> kinds = List.of();
    private transient Scope current = Scope.DISTRICT;

    /** Tells what has been chosen. */
    public ScopeBar(Consumer<Scope> choose) {
        this.choose = choose;
        addClassName("scope-bar");
        prepare(area, "scope.area");
        area.setItemLabelGenerator(
                code -> code.equals(ALL) ? getTranslation("scope.all-areas") : areas.getOrDefault(code, code));
        prepare(kind, "scope.kind");
        kind.setItemLabelGenerator(code ->
                code.equals(ALL) ? getTranslation("scope.all-kinds") : getTranslation(SchoolKind.textKey(code)));
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(new Scope(change.getValue(), current.schoolKind(), ""));
            }
        });
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(new Scope(current.subDistrict(), change.getValue(), ""));
            }
        });
        show(Scope.DISTRICT);
        none.addClassName("scope-none");
        none.getElement().setAttribute("role", "status");
        none.setVisible(false);
        add(area, kind, none);
    }

    private void prepare(Select<String> select, String label) {
        select.setAriaLabel(getTranslation(label));
        select.setItems(ALL);
    }

    private void choose(Scope scope) {
        choose.accept(scope);
    }

    /** Shows the scope among what can be chosen on that day; one that an address named and that has no school then stays chosen, and is said to have none. */
    public void show(DistrictSnapshot snapshot, Scope scope) {
        Map<String, String> areasNow = new TreeMap<>();
        snapshot.schools().stream()
                .filter(school -> !school.subDistrict().isEmpty())
                .forEach(school -> areasNow.put(school.subDistrict(), name(school)));
        List<String> kindsNow = new ArrayList<>(SchoolKind.inOrder(snapshot.schools()));
        if (!scope.subDistrict().isEmpty()) {
            areasNow.putIfAbsent(scope.subDistrict(), scope.subDistrict());
        }
        if (!scope.schoolKind().isEmpty() && !kindsNow.contains(scope.schoolKind())) {
            kindsNow.add(scope.schoolKind());
        }
        none.setVisible(
                !snapshot.schools().isEmpty() && snapshot.schools().stream().noneMatch(scope::holds));
        if (!areasNow.equals(areas)) {
            areas = areasNow;
            area.setItems(Stream.concat(Stream.of(ALL), areas.keySet().stream()).toList());
            area.setValue(ALL);
        }
        if (!kindsNow.equals(kinds)) {
            kinds = kindsNow;
            kind.setItems(Stream.concat(Stream.of(ALL), kinds.stream()).toList());
            kind.setValue(ALL);
        }
        show(scope);
    }

    private void show(Scope scope) {
        current = scope;
        set(area, scope.subDistrict());
        set(kind, scope.schoolKind());
        getElement().setAttribute("data-area", scope.subDistrict());
        getElement().setAttribute("data-kind", scope.schoolKind());
    }

    private static void set(Select<String> select, String value) {
        if (!value.equals(select.getValue())) {
            select.setValue(value);
        }
    }

    private static String name(SchoolFigures school) {
        return school.subDistrictName().isEmpty() ? school.subDistrict() : school.subDistrictName();
    }
}

package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Mosaic;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.Ranking.Entry;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Every school of the district as one cell, by area, coloured by where it stands; the legend counts them. */
public final class GlancePanel extends Panel {

    private static final long serialVersionUID = 1L;

    /** The mosaic knows kinds by number, and so does the style sheet. */
    private static final List<SchoolStanding> KINDS = List.of(SchoolStanding.values());

    /** Schools of one area lie side by side. */
    private static final Comparator<SchoolFigures> BY_AREA =
            Comparator.comparing(SchoolFigures::subDistrict).thenComparing(SchoolFigures::school);

    private final Mosaic mosaic;
    private transient List<String> schools = List.of();
    private final transient Map<SchoolStanding, Figure> counts = new EnumMap<>(SchoolStanding.class);

    /** Tells the code of a school that somebody has clicked. */
    public GlancePanel(FigureFormat format, String title, Consumer<String> openSchool) {
        super("glance-panel", title);
        mosaic = new Mosaic(
                getTranslation("overview.glance.description"),
                KINDS.stream().map(this::name).toList());
        mosaic.onSelect(cell -> {
            if (cell >= 0 && cell < schools.size()) {
                openSchool.accept(schools.get(cell));
            }
        });
        var legend = new Div();
        legend.addClassName("glance-legend");
        for (SchoolStanding standing : KINDS) {
            var figure = new Figure("schools_" + code(standing), format);
            counts.put(standing, figure);
            var swatch = new Span();
            swatch.addClassNames("cell", "kind-" + KINDS.indexOf(standing));
            var item = new Span(swatch, new Span(name(standing)), figure);
            item.addClassNames("glance-item", "item-" + code(standing));
            legend.add(item);
        }
        add(mosaic, legend);
    }

    /** Shows the schools of a page. */
    public void show(Shown shown) {
        List<Entry> entries = shown.entries().stream()
                .sorted(Comparator.comparing(Entry::school, BY_AREA))
                .toList();
        schools = entries.stream().map(entry -> entry.school().school()).toList();
        mosaic.show(
                entries.stream().map(entry -> entry.school().name()).toList(),
                entries.stream().map(entry -> KINDS.indexOf(entry.standing())).toList());
        counts.forEach((standing, figure) -> figure.count(
                entries.stream().filter(entry -> entry.standing() == standing).count()));
    }

    private String name(SchoolStanding standing) {
        return getTranslation("standing." + code(standing));
    }

    private static String code(SchoolStanding standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}

package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.Reporting;
import io.rollcall.cockpit.live.Reporting.Level;
import io.rollcall.cockpit.live.Shown;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many schools have been heard of, lately, not lately, and not at all. */
final class FeedCounts extends Section {

    private static final long serialVersionUID = 1L;

    private final Figure expected;
    private final Map<Level, Figure> figures = new EnumMap<>(Level.class);

    FeedCounts(FigureFormat format) {
        addClassName("feed-counts");
        getElement().setAttribute("aria-label", getTranslation("feeds.counts"));
        expected = new Figure("schools_expected", format);
        var all = new Div(new TermButton(Term.SCHOOLS_REPORTING, getTranslation("feeds.expected")), expected);
        all.addClassName("tile");
        add(all);
        for (Level level : List.of(Level.HEARD, Level.QUIET, Level.SILENT)) {
            String code = level.name().toLowerCase(Locale.ROOT);
            var figure = new Figure("schools_" + code, format);
            figures.put(level, figure);
            var tile = new Div(new Span(getTranslation("feeds." + code)), figure);
            tile.addClassNames("tile", "tile-" + code);
            add(tile);
        }
    }

    void show(Shown shown) {
        List<Reporting> schools = Reporting.of(shown);
        expected.count(schools.size());
        figures.forEach((level, figure) -> figure.count(
                schools.stream().filter(school -> school.level() == level).count()));
    }
}

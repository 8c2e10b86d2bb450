package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.live.MapFigure;
import io.rollcall.cockpit.live.SchoolStanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The kinds of a figure in words and colours, and how many schools are of each. */
final class GlanceLegend extends Div {

    private static final long serialVersionUID = 1L;

    /** A kind is known by its number. */
    private static final List<SchoolStanding> KINDS = List.of(SchoolStanding.values());

    private final transient FigureFormat format;
    private transient List<Figure> counts = List.of();
    private transient Optional<MapFigure> shown = Optional.empty();

    GlanceLegend(FigureFormat format) {
        this.format = format;
        addClassName("glance-legend");
    }

    void show(MapFigure figure, List<Integer> kinds) {
        if (!shown.equals(Optional.of(figure))) {
            shown = Optional.of(figure);
            removeAll();
            counts = IntStream.range(0, MapFigure.KINDS)
                    .mapToObj(kind -> new Figure("schools_" + code(kind), format))
                    .toList();
            IntStream.range(0, MapFigure.KINDS).forEach(kind -> add(item(figure, kind)));
        }
        IntStream.range(0, MapFigure.KINDS)
                .forEach(kind -> counts.get(kind)
                        .count(kinds.stream().filter(one -> one == kind).count()));
    }

    /** A kind's name, which depends on the figure. */
    static String name(MapFigure figure, int kind) {
        boolean own = figure != MapFigure.RATE && kind >= MapFigure.UNCLEAR;
        return I18NProvider.translate(
                own ? "glance." + figure.name().toLowerCase(Locale.ROOT) + "." + kind : "standing." + code(kind));
    }

    private Span item(MapFigure figure, int kind) {
        var swatch = new Span();
        swatch.addClassNames("cell", "kind-" + kind);
        var item = new Span(swatch, new Span(name(figure, kind)), counts.get(kind));
        item.addClassNames("glance-item", "item-" + code(kind));
        item.setVisible(figure != MapFigure.COVERAGE || kind != MapFigure.UNCLEAR);
        return item;
    }

    private static String code(int kind) {
        return KINDS.get(kind).name().toLowerCase(Locale.ROOT);
    }
}

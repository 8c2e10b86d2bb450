package io.rollcall.cockpit.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes along what a panel shows: its table, or its chart's points and its chart as a picture. */
final class ExportMenu extends Div {

    /** On the root of a page: the day that it shows, and the school that it is of. */
    static final String DAY = "data-day";

    static final String SCHOOL = "data-page-school";

    private static final long serialVersionUID = 1L;

    private final String what;
    private final Component panel;

    private ExportMenu(String what, Component panel) {
        this.what = what;
        this.panel = panel;
        addClassName("export-menu");
    }

    /** The menu of a panel that has something to take; empty where it has neither table nor chart. */
    static Optional<ExportMenu> of(String what, String title, Component panel) {
        Optional<DeltaChart> chart = chart(panel);
        if (chart.isEmpty() && !ScreenTable.isIn(panel.getElement())) {
            return Optional.empty();
        }
        ExportMenu menu = new ExportMenu(what, panel);
        menu.fill(title, chart);
        return Optional.of(menu);
    }

    private void fill(String title, Optional<DeltaChart> chart) {
        var choices = new Div();
        choices.addClassName("export-choices");
        Stream.of(TableFormat.values()).map(this::link).forEach(choices::add);
        chart.map(this::picture).ifPresent(choices::add);
        var sign = new Span();
        sign.addClassName("export-sign");
        sign.getElement().setAttribute("role", "img");
        sign.getElement().setAttribute("aria-label", getTranslation("export.take", title));
        add(new NativeDetails(sign, choices));
    }

    private Anchor link(TableFormat format) {
        var link = new Anchor();
        link.setText(format.name());
        link.setHref(format.download(this::taken));
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("data-export", what + "." + format.suffix());
        return link;
    }

    private NativeButton picture(DeltaChart chart) {
        var button = new NativeButton(getTranslation("export.picture"), click -> {
            TableFormat.Taken taken = taken();
            if (KeepExport.keep(
                    click.getSource().getUI().orElseGet(UI::getCurrent), taken.school(), taken.described("png"))) {
                chart.savePicture(taken.fileName("png"));
            }
        });
        button.getElement().setAttribute("data-export", what + ".png");
        return button;
    }

    private TableFormat.Taken taken() {
        ScreenTable table = chart(panel).map(DeltaChart::table).orElseGet(() -> ScreenTable.of(panel.getElement()));
        return new TableFormat.Taken(what, onThePage(SCHOOL), onThePage(DAY), table);
    }

    private String onThePage(String attribute) {
        for (Element at = panel.getElement(); at != null; at = at.getParent()) {
            if (at.hasAttribute(attribute)) {
                return at.getAttribute(attribute);
            }
        }
        return "";
    }

    private static Optional<DeltaChart> chart(Component component) {
        return component instanceof DeltaChart found
                ? Optional.of(found)
                : component
                        .getChildren()
                        .flatMap(child -> chart(child).stream())
                        .findFirst();
    }
}

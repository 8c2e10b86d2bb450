package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import io.rollcall.cockpit.live.Glance;
import io.rollcall.cockpit.live.Glance.Look;
import io.rollcall.cockpit.live.MapFigure;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Chooses how all schools are looked at: by which figure, and as a map or a mosaic. */
final class GlanceChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<MapFigure> figure = new Select<>();
    private final Div looks = new Div();
    private final transient Map<Look, NativeButton> buttons = new EnumMap<>(Look.class);
    private transient Glance current = Glance.USUAL;

    GlanceChoice(Consumer<Glance> choose) {
        addClassName("glance-choice");
        figure.setAriaLabel(getTranslation("glance.figure"));
        figure.setItems(MapFigure.values());
        figure.setItemLabelGenerator(
                one -> getTranslation("glance.by." + one.name().toLowerCase(Locale.ROOT)));
        figure.setValue(current.figure());
        figure.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(current.by(change.getValue()));
            }
        });
        looks.addClassName("session-buttons");
        looks.getElement().setAttribute("role", "group");
        looks.getElement().setAttribute("aria-label", getTranslation("glance.look"));
        for (Look look : Look.values()) {
            buttons.put(
                    look,
                    new NativeButton(
                            getTranslation("glance.as." + look.name().toLowerCase(Locale.ROOT)),
                            click -> choose.accept(current.as(look))));
        }
        buttons.values().forEach(looks::add);
        add(figure, looks);
    }

    /** @param hasMap whether there is a choice at all between the two looks */
    void show(Glance glance, boolean hasMap) {
        current = glance;
        if (figure.getValue() != glance.figure()) {
            figure.setValue(glance.figure());
        }
        looks.setVisible(hasMap);
        buttons.forEach((look, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(look == glance.look())));
    }
}

package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.WallClock;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.language.LanguageSwitch;
import io.rollcall.cockpit.live.DistrictSnapshot;
import io.rollcall.cockpit.security.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Title, district, day and clock, and the few controls that the whole screen has. */
final class HeaderBar extends Header {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Navigation navigation;
    private final H1 title = new H1();
    private final Span date = new Span();
    private final WallClock clock = new WallClock();
    private final Span dataClock = new Span(getTranslation("header.data-clock"));
    private final DatePicker day = new DatePicker();
    private final Button today = new Button(getTranslation("overview.back-to-today"));

    HeaderBar(FigureFormat format, Viewer viewer, Place here, Consumer<Optional<LocalDate>> openDay, Runnable signOut) {
        this.format = format;
        navigation = new Navigation(viewer, here);
        addClassName("bar");
        WriteText.into(title, getTranslation("product.cockpit"));
        date.addClassName("bar-date");
        day.setI18n(DatePickerTexts.of(format.locale(), this::getTranslation));
        day.setLocale(format.locale());
        day.setAriaLabel(getTranslation("overview.choose-day"));
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                openDay.accept(Optional.ofNullable(change.getValue()));
            }
        });
        today.addClickListener(click -> openDay.accept(Optional.empty()));
        today.setVisible(false);
        dataClock.addClassName("bar-data-clock");
        Tooltip.forComponent(dataClock).setText(getTranslation("header.data-clock.means"));
        dataClock.setVisible(false);
        var when = new Div(date, clock, dataClock);
        when.addClassName("bar-when");
        var heading = new Div(title, when);
        heading.addClassName("bar-title");
        var controls = new Div(today, day, new ThemeSwitch(), new LanguageSwitch(), signOut(signOut));
        controls.addClassName("bar-controls");
        add(navigation, heading, controls);
    }

    void show(Address address) {
        navigation.show(address);
    }

    void show(DistrictSnapshot snapshot) {
        snapshot.district().ifPresent(district -> {
            WriteText.into(title, getTranslation("overview.title", district.name()));
            clock.show(district.zone());
            clock.setVisible(snapshot.today() && !district.dataClock());
            dataClock.setVisible(district.dataClock());
        });
        snapshot.date().ifPresent(shown -> {
            WriteText.into(date, format.shortDate(shown));
            getElement().setAttribute("data-date", shown.toString());
            if (!shown.equals(day.getValue())) {
                day.setValue(shown);
            }
        });
        today.setVisible(!snapshot.today());
    }

    private NativeButton signOut(Runnable signOut) {
        var button = new NativeButton(getTranslation("overview.sign-out"), click -> signOut.run());
        button.addClassNames("bar-button", "button-sign-out");
        return button;
    }
}

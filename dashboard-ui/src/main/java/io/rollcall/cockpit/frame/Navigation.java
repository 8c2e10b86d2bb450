package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.rollcall.cockpit.security.Viewer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The ways to the other pages that are open to the viewer; day and part of the district go along. */
final class Navigation extends Nav {

    private static final long serialVersionUID = 1L;

    /** A phone shows a few of the ways at a time, and the page's own among them; styles and letters may come later than it. */
    private static final String TO_THE_MIDDLE = """
            const all = this.parentElement;
            const place = () => all.scrollLeft += this.getBoundingClientRect().left - all.getBoundingClientRect().left
              - (all.clientWidth - this.clientWidth) / 2;
            const changes = new ResizeObserver(place);
            changes.observe(this);
            changes.observe(all);""";

    private final transient Viewer viewer;
    private final Map<Place, Anchor> ways = new EnumMap<>(Place.class);

    Navigation(Viewer viewer, Place here) {
        this.viewer = viewer;
        addClassName("places");
        getElement().setAttribute("aria-label", getTranslation("place.all"));
        Arrays.stream(Place.values())
                .filter(place -> place.isOpenTo(viewer.role()))
                .forEach(place -> {
                    var way = new Anchor(
                            place.path(), getTranslation("place." + place.name().toLowerCase(Locale.ROOT)));
                    if (place == here) {
                        way.getElement().setAttribute("aria-current", "page");
                        way.getElement().executeJs(TO_THE_MIDDLE);
                    }
                    ways.put(place, way);
                    add(way);
                });
    }

    void show(Address address) {
        ways.forEach((place, way) -> way.setHref(address.at(place.path(viewer))));
    }
}

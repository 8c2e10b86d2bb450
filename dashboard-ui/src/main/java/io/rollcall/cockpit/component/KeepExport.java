package io.rollcall.cockpit.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** Keeps that figures are taken away, before they are. */
@FunctionalInterface
public interface KeepExport {

    /**
     * Says whether it is kept; where it is not, nothing may be handed out.
     *
     * @param school whose figures they are; "" where they are of more than one
     * @param what in the product's own words: nothing that somebody typed
     */
    boolean keep(String school, String what);

    /** Makes this the keeper of everything that is taken from the page. */
    default void of(UI page) {
        ComponentUtil.setData(page, KeepExport.class, this);
    }

    /** Keeps what is taken from the page; a page without a keeper hands out nothing. */
    static boolean keep(UI page, String school, String what) {
        return Optional.ofNullable(ComponentUtil.getData(page, KeepExport.class))
                .filter(keeper -> keeper.keep(school, what))
                .isPresent();
    }
}

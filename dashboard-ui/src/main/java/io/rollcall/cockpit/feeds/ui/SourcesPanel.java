package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.warehouse.query.FeedsNow.FeedFigures;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Every feed that has sent anything that day: when, how much, and how much of it was rejected. Events, not people. */
final class SourcesPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Div table = new Div();
    private final Div head;
    private final Span none = new Span();
    private final Span why = new Span();
    private transient List<FeedFigures> shown = List.of();

    SourcesPanel(FigureFormat format, String title) {
        super("sources-panel", title);
        this.format = format;
        table.addClassName("sources");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        head = row(
                "columnheader",
                Stream.of("feed", "last", "newest", "admitted", "rejected", "refused", "lately")
                        .map(column -> getTranslation("sources." + column)));
        head.addClassName("sources-head");
        none.setText(getTranslation("sources.none"));
        table.add(head);
        // Nothing is said of what has not been answered yet.
        table.setVisible(false);
        none.setVisible(false);
        why.setText(getTranslation("sources.why"));
        why.addClassName("sources-why");
        why.setVisible(false);
        add(table, none, why);
    }

    void show(List<FeedFigures> feeds, ZoneId zone) {
        none.setVisible(feeds.isEmpty());
        table.setVisible(!feeds.isEmpty());
        if (feeds.equals(shown)) {
            return;
        }
        shown = feeds;
        why.setVisible(feeds.stream()
                .anyMatch(feed -> feed.all().rejected() + feed.all().refused() > 0));
        table.removeAll();
        table.add(head);
        feeds.forEach(feed -> table.add(row(feed, zone)));
    }

    private Div row(FeedFigures feed, ZoneId zone) {
        Div row = row(
                "cell",
                Stream.of(
                        feed.feed(),
                        format.time(feed.lastAt(), zone),
                        feed.newestEvent()
                                .map(newest -> format.time(newest, zone))
                                .orElse(FigureFormat.NO_FIGURE),
                        format.count(feed.all().admitted()),
                        format.count(feed.all().rejected()),
                        format.count(feed.all().refused()),
                        getTranslation(
                                "sources.of",
                                format.count(feed.lately().rejected()),
                                format.count(feed.lately().events()))));
        row.getElement().setAttribute("data-feed", feed.feed());
        row.getElement()
                .setAttribute("data-rejecting", Boolean.toString(feed.lately().rejected() > 0));
        return row;
    }

    private static Div row(String role, Stream<String> texts) {
        var row = new Div();
        row.addClassName("source");
        row.getElement().setAttribute("role", "row");
        texts.forEach(text -> {
            var cell = new Span(text);
            cell.getElement().setAttribute("role", role);
            row.add(cell);
        });
        return row;
    }
}

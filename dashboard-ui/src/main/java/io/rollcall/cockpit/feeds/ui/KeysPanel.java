package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.gateway.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A line for each key of each feed, and one for a feed that has none. */
final class KeysPanel extends TablePanel {

    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient BiConsumer<Feed, ZoneId> rejections;
    private final transient BiConsumer<Feed, Duration> rotate;
    private final transient BiConsumer<Feed, String> revoke;
    private final Paragraph refusal = new Paragraph();
    private transient ZoneId zone = ZoneOffset.UTC;
    private transient List<Feed> feeds = List.of();

    KeysPanel(
            FigureFormat format,
            String title,
            BiConsumer<Feed, ZoneId> rejections,
            BiConsumer<Feed, Duration> rotate,
            BiConsumer<Feed, String> revoke,
            Runnable forget) {
        super(
                "keys-panel",
                title,
                text("sources.feed"),
                text("keys.schools"),
                text("keys.id"),
                text("keys.created"),
                text("keys.used"),
                text("keys.until"),
                text("users.actions"));
        this.format = format;
        this.rejections = rejections;
        this.rotate = rotate;
        this.revoke = revoke;
        var other = new NativeButton(getTranslation("keys.forget"), click -> forget.run());
        other.addClassName("head-action");
        addToHead(other);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(refusal);
    }

    private record Line(Feed feed, Optional<Feed.Key> key, boolean first, ZoneId zone) {}

    void speakOf(ZoneId now) {
        if (!now.equals(zone)) {
            zone = now;
            show(feeds);
        }
    }

    void show(List<Feed> next) {
        feeds = next;
        List<Line> lines = next.stream().flatMap(this::lines).toList();
        show(lines, () -> lines.stream().map(this::row), getTranslation("keys.none"));
    }

    void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(!why.isEmpty());
    }

    private Stream<Line> lines(Feed feed) {
        if (feed.keys().isEmpty()) {
            return Stream.of(new Line(feed, Optional.empty(), true, zone));
        }
        return feed.keys().stream()
                .map(key ->
                        new Line(feed, Optional.of(key), key.equals(feed.keys().getFirst()), zone));
    }

    private Div row(Line line) {
        Feed feed = line.feed();
        Optional<Feed.Key> key = line.key();
        var actions = new Div();
        actions.addClassName("row-actions");
        if (line.first()) {
            var told = new NativeButton(getTranslation("keys.rejections"), click -> rejections.accept(feed, zone));
            told.getElement().setAttribute("data-action", "keys.rejections");
            actions.add(told, action("keys.rotate", feed, () -> rotate.accept(feed, OVERLAP)));
        }
        key.ifPresent(one -> actions.add(action("keys.revoke", feed, () -> revoke.accept(feed, one.id()))));
        Div row = row(
                new Span(line.first() ? feed.name() : ""),
                new Span(line.first() ? schools(feed) : ""),
                new Code(key.map(Feed.Key::id).orElse(FigureFormat.NO_FIGURE)),
                moment(key.flatMap(Feed.Key::created)),
                moment(key.flatMap(Feed.Key::lastUsed)),
                moment(key.flatMap(Feed.Key::validUntil)),
                actions);
        row.getElement().setAttribute("data-feed", feed.name());
        row.getElement().setAttribute("data-key", key.map(Feed.Key::id).orElse(""));
        return row;
    }

    private NativeButton action(String key, Feed feed, Runnable make) {
        var button = new NativeButton(
                getTranslation(key), click -> confirm(key, feed, make).open());
        button.getElement().setAttribute("data-action", key);
        return button;
    }

    private Dialog confirm(String key, Feed feed, Runnable make) {
        var dialog = new Dialog(getTranslation(key + ".of", feed.name()));
        dialog.add(new Paragraph(getTranslation(key + ".means")));
        var go = new Button(getTranslation(key), click -> {
            dialog.close();
            make.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("dialog.cancel"), click -> dialog.close()), go);
        return dialog;
    }

    private String schools(Feed feed) {
        return feed.isOfAllSchools()
                ? getTranslation("keys.all-schools")
                : feed.schools().size() > 3
                        ? getTranslation(
                                "keys.many-schools", format.count(feed.schools().size()))
                        : String.join(", ", feed.schools());
    }

    private Span moment(Optional<Instant> moment) {
        return new Span(moment.map(at -> format.moment(at, zone)).orElse(FigureFormat.NO_FIGURE));
    }

    private static Span text(String key) {
        var text = new Span();
        text.setText(text.getTranslation(key));
        return text;
    }
}

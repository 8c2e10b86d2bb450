package io.rollcall.simulator.replay;

import io.rollcall.event.Feed;
import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.EventSender;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.event.EventStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Sends the published attendance through the gateway, one event a pupil, day by day. The directory goes first. It may be repeated, and stopped and begun again, at will:
 * the same data gives the same events.
 */
public final class Replay {

    private static final String FEED = "replay";

    private final ReplayData data;
    private final ReplaySettings settings;
    private final Consumer<String> progress;

    /** @param progress takes a line now and then */
    public Replay(ReplayData data, ReplaySettings settings, Consumer<String> progress) {
        this.data = data;
        this.settings = settings;
        this.progress = progress;
    }

    /** Returns once everything is acknowledged; an interrupted thread stops at once. */
    public ReplayTotals run(GatewayClient client, String operatorKey) throws InterruptedException {
        int entries = client.putDirectory(operatorKey, ReplayDistrict.directory(data));
        progress.accept(String.format(
                Locale.ROOT,
                "directory: %,d entries, %,d schools",
                entries,
                data.schools().size()));
        String key = client.putFeed(operatorKey, ReplayDistrict.CODE, FEED, List.of(Feed.ALL_SCHOOLS));
        try (EventSender sender = client.sender(key, settings.inFlight())) {
            return sendAll(sender);
        }
    }

    private ReplayTotals sendAll(EventSender sender) throws InterruptedException {
        long start = System.nanoTime();
        ReplayProgress lines = new ReplayProgress(progress, sender::soFar);
        EventStream events = new EventStream(batch -> {
            sender.send(batch);
            lines.now();
        });
        SendDay sendDay = new SendDay(events, settings.speed());
        for (LocalDate day : data.days()) {
            lines.begin(day);
            sendDay.send(submitted(day));
        }
        events.flush();
        DeliveryTotals delivery = sender.finish();
        long schoolDays =
                data.figures().stream().filter(PublishedFigure::submitted).count();
        long notSubmitted = data.figures().size() - schoolDays;
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new ReplayTotals(data.days().size(), schoolDays, notSubmitted, delivery, took);
    }

    private List<PublishedFigure> submitted(LocalDate day) {
        return data.figuresOf(day).stream().filter(PublishedFigure::submitted).toList();
    }
}

package io.rollcall.gateway.upload;

import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.AdaptedEvents;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.security.EventIds;
import io.rollcall.spreadsheet.register.CellFault;
import io.rollcall.spreadsheet.register.CellRule;
import io.rollcall.spreadsheet.register.Mark;
import io.rollcall.spreadsheet.register.Register;
import io.rollcall.spreadsheet.register.RowReading;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Translates a register's marks for the intake, and remembers from which cell each came. To be closed. */
final class MarksOfRegister implements AdaptedEvents, AutoCloseable {

    private static final int LOOKED_AT_FOR_SAMPLE = 50;

    private final Register.Readings readings;
    private final String namespace;
    private final Instant uploadTime;
    private final EventIds ids;
    private final Queue<Adapted> ofRow = new ArrayDeque<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, SampleMark> sample = new TreeMap<>();

    /** What was said of whom so far: two rows that say different things of one pupil at one time have no order. */
    private final Map<Long, Said> said = new HashMap<>();

    private int rows;

    MarksOfRegister(Register.Readings readings, String namespace, Instant uploadTime, EventIds ids) {
        this.readings = readings;
        this.namespace = namespace;
        this.uploadTime = uploadTime;
        this.ids = ids;
    }

    /**
     * Where something that was handed on stands in the file.
     *
     * @param status what it said; null where it could not be read
     */
    record Place(int row, int column, @Nullable Status status) {}

    private record Said(int row, String id) {}

    @Override
    public @Nullable Adapted next() {
        while (ofRow.isEmpty()) {
            @Nullable RowReading reading = readings.next();
            if (reading == null) {
                return null;
            }
            rows++;
            for (Mark mark : reading.marks()) {
                add(reading.row(), mark);
            }
            for (CellFault fault : reading.faults()) {
                add(reading.row(), fault.column(), null, Adapted.Unreadable.because(rule(fault.rule())));
            }
        }
        return ofRow.remove();
    }

    int rows() {
        return rows;
    }

    /** By the order in which they were handed on. */
    List<Place> places() {
        return places;
    }

    /** How the first ones are understood, by the order in which they were handed on. */
    Map<Integer, SampleMark> sample() {
        return sample;
    }

    private void add(int row, Mark mark) {
        Instant time = mark.modified() == null ? uploadTime : mark.modified();
        Adapted.Mark adapted = adapted(mark, time);
        if (places.size() < LOOKED_AT_FOR_SAMPLE) {
            sample.put(places.size(), SampleMark.of(row, adapted));
        }
        Adapted.Occasion occasion = adapted.occasion();
        long whatAndWhen = ids.numberOf(
                occasion.school(),
                occasion.date(),
                occasion.session(),
                adapted.person().id(),
                time.toString());
        @Nullable Said before = said.putIfAbsent(whatAndWhen, new Said(row, adapted.id()));
        boolean contradicts = before != null && !before.id().equals(adapted.id());
        add(
                row,
                mark.column(),
                adapted.said().status(),
                contradicts
                        ? Adapted.Unreadable.because(Rule.CELL_SAID_OTHERWISE, String.valueOf(before.row()))
                        : adapted);
    }

    private void add(int row, int column, @Nullable Status status, Adapted adapted) {
        places.add(new Place(row, column, status));
        ofRow.add(adapted);
    }

    private Adapted.Mark adapted(Mark mark, Instant time) {
        var occasion = new Adapted.Occasion(
                mark.school(),
                mark.classCode(),
                mark.date().toString(),
                mark.session().name());
        var saidOf = new Adapted.Said(
                mark.said().operation(),
                mark.said().status(),
                mark.said().reason(),
                mark.said().mode());
        String id = ids.idOf(
                occasion.school(),
                occasion.classCode(),
                occasion.date(),
                occasion.session(),
                namespace,
                mark.person(),
                saidOf.operation().name(),
                saidOf.status().name(),
                saidOf.reason().name(),
                saidOf.mode().name());
        return new Adapted.Mark(id, time, occasion, new Adapted.Person(namespace, mark.person()), saidOf);
    }

    private static Rule rule(CellRule rule) {
        return switch (rule) {
            case PERSON_PRESENT -> Rule.CELL_PERSON_PRESENT;
            case PERSON_DIGITS -> Rule.CELL_PERSON_DIGITS;
            case SCHOOL_PRESENT -> Rule.CELL_SCHOOL_PRESENT;
            case DATE_PRESENT -> Rule.CELL_DATE_PRESENT;
            case DATE_FORM -> Rule.CELL_DATE_FORM;
            case DATE_ORDER -> Rule.CELL_DATE_ORDER;
            case SESSION_WORD -> Rule.CELL_SESSION_WORD;
            case STATUS_PRESENT -> Rule.CELL_STATUS_PRESENT;
            case STATUS_WORD -> Rule.CELL_STATUS_WORD;
            case REASON_WORD -> Rule.CELL_REASON_WORD;
            case MODE_WORD -> Rule.CELL_MODE_WORD;
            case MODIFIED_FORM -> Rule.CELL_MODIFIED_FORM;
            case FORMULA -> Rule.CELL_FORMULA;
            case ERROR_VALUE -> Rule.CELL_ERROR_VALUE;
        };
    }

    @Override
    public void close() {
        readings.close();
    }
}

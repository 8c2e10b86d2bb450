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
import io.rollcall.spreadsheet.register.RegisterKind;
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
    private final RegisterKind kind;
    private final String namespace;
    private final Instant uploadTime;
    private final EventIds ids;
    private final Queue<Adapted> ofRow = new ArrayDeque<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, SampleMark> sample = new TreeMap<>();

    /** What was said of whom so far: two rows that say different things of one pupil at one time have no order. */
    private final Map<Long, Said> said = new HashMap<>();

    private int rows;

    MarksOfRegister(Register.Readings readings, RegisterKind kind, String namespace, Instant uploadTime, EventIds ids) {
        this.readings = readings;
        this.kind = kind;
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
                add(reading.row(), fault.column(), null, unreadable(fault.rule()));
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
        String id = idOf(mark);
        if (places.size() < LOOKED_AT_FOR_SAMPLE) {
            sample.put(places.size(), SampleMark.of(row, kind, mark));
        }
        long whatAndWhen =
                ids.numberOf(mark.school(), mark.date().toString(), mark.occasion(), mark.person(), time.toString());
        @Nullable Said before = said.putIfAbsent(whatAndWhen, new Said(row, id));
        boolean contradicts = before != null && !before.id().equals(id);
        add(
                row,
                mark.column(),
                mark.said().status(),
                contradicts
                        ? Adapted.Unreadable.because(Rule.CELL_SAID_OTHERWISE, String.valueOf(before.row()))
                        : adapted(id, time, mark));
    }

    private void add(int row, int column, @Nullable Status status, Adapted adapted) {
        places.add(new Place(row, column, status));
        ofRow.add(adapted);
    }

    private Adapted adapted(String id, Instant time, Mark mark) {
        var person = new Adapted.Person(namespace, mark.person());
        String date = mark.date().toString();
        return switch (kind) {
            case ATTENDANCE ->
                new Adapted.Mark(
                        id,
                        time,
                        new Adapted.Occasion(mark.school(), mark.classCode(), date, mark.occasion()),
                        person,
                        new Adapted.Said(
                                mark.said().operation(),
                                mark.said().status(),
                                mark.said().reason(),
                                mark.said().mode()));
            case HEALTH_REPORT, STAFF_CLOCK ->
                entry(id, time, mark, person, mark.said().status().name());
            case FORM -> entry(id, time, mark, person, mark.said().option());
        };
    }

    private Adapted entry(String id, Instant time, Mark mark, Adapted.Person person, String said) {
        var at = new Adapted.At(kind.kind(), mark.school(), mark.date().toString(), mark.occasion());
        return new Adapted.Entry(
                new Adapted.Statement(id, time, at, person, said),
                mark.classCode(),
                mark.said().operation());
    }

    /** Of an attendance mark as it always was: a file that was sent to an older gateway is the same file here. */
    private String idOf(Mark mark) {
        List<String> content = new ArrayList<>(List.of(
                mark.school(),
                mark.classCode(),
                mark.date().toString(),
                mark.occasion(),
                namespace,
                mark.person(),
                mark.said().operation().name(),
                mark.said().status().name(),
                mark.said().reason().name(),
                mark.said().mode().name()));
        if (kind != RegisterKind.ATTENDANCE) {
            content.add(kind.name());
            content.add(mark.said().option());
        }
        return ids.idOf(content.toArray(String[]::new));
    }

    /** A word that attendance does not know is answered with other words than one of a health report. */
    private Adapted unreadable(CellRule rule) {
        return rule == CellRule.STATUS_WORD && kind != RegisterKind.ATTENDANCE
                ? Adapted.Unreadable.because(Rule.CELL_KIND_WORD, kind.usualWords())
                : Adapted.Unreadable.because(rule(rule));
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

package io.rollcall.gateway.directory;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks that whatever an entry names is in the directory or in the same request; remembers the first line that names each thing. */
final class CheckReferences {

    private record Reference(LineRule rule, String district, String code) {}

    private final Directory directory;
    private final Set<Reference> present = new HashSet<>();
    private final Map<Reference, Integer> firstNamed = new LinkedHashMap<>();

    CheckReferences(Directory directory) {
        this.directory = directory;
    }

    void add(int line, DirectoryEntry entry) {
        switch (entry) {
            case District d -> present.add(district(d.district()));
            case SubDistrict s -> present.add(new Reference(LineRule.SUB_DISTRICT_KNOWN, s.district(), s.code()));
            case School s -> {
                present.add(school(s.district(), s.school()));
                if (!s.subDistrict().isEmpty()) {
                    need(line, new Reference(LineRule.SUB_DISTRICT_KNOWN, s.district(), s.subDistrict()));
                }
            }
            case SchoolClass c -> need(line, school(c.district(), c.school()));
            case CalendarDay c -> {
                if (!c.school().equals(CalendarDay.ALL_SCHOOLS)) {
                    need(line, school(c.district(), c.school()));
                }
            }
        }
        need(line, district(entry.district()));
    }

    void check() {
        firstNamed.forEach((reference, line) -> {
            if (!present.contains(reference) && !isInDirectory(reference)) {
                throw Line.failure(line, reference.rule());
            }
        });
    }

    private void need(int line, Reference reference) {
        firstNamed.putIfAbsent(reference, line);
    }

    private boolean isInDirectory(Reference reference) {
        return switch (reference.rule()) {
            case DISTRICT_KNOWN -> directory.district(reference.district()).isPresent();
            case SUB_DISTRICT_KNOWN -> directory.hasSubDistrict(reference.district(), reference.code());
            case SCHOOL_KNOWN -> directory.hasSchool(reference.district(), reference.code());
            default -> throw new IllegalStateException(reference.rule() + " names nothing");
        };
    }

    private static Reference district(String code) {
        return new Reference(LineRule.DISTRICT_KNOWN, code, "");
    }

    private static Reference school(String district, String code) {
        return new Reference(LineRule.SCHOOL_KNOWN, district, code);
    }
}

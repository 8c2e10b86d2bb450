package io.rollcall.gateway.roster;

import io.rollcall.gateway.roster.RosterFile.Mode;
import io.rollcall.spreadsheet.file.CsvArchive;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a roster's manifest says, held against the archive.
 *
 * @param hasRoles whether roles are a file of their own, as from version 1.2 on
 * @param modes of every file
 */
record Manifest(boolean hasRoles, Map<RosterFile, Mode> modes) {

    private static final String NAME = "manifest.csv";

    static Manifest read(CsvArchive archive) {
        if (!archive.names().contains(NAME)) {
            throw RosterFaults.because(RosterRule.MANIFEST_PRESENT);
        }
        if (archive.names().stream().anyMatch(name -> name.contains("/"))) {
            throw RosterFaults.because(RosterRule.MEMBER_NAME);
        }
        Map<String, RosterRow> properties = new HashMap<>();
        try (RosterTable table = RosterTable.open(archive, NAME, NAME, "propertyName", "value")) {
            for (@Nullable RosterRow row = table.next(); row != null; row = table.next()) {
                properties.put(row.required("propertyName"), row);
            }
        }
        boolean hasRoles = isVersionTwo(properties.get("oneroster.version"));
        Map<RosterFile, Mode> modes = new EnumMap<>(RosterFile.class);
        for (RosterFile file : RosterFile.values()) {
            modes.put(file, mode(properties.get(file.property())));
            if (modes.get(file) != Mode.ABSENT && !archive.names().contains(file.member())) {
                throw RosterFaults.because(RosterRule.MEMBER_PRESENT, file.fileName());
            }
        }
        return new Manifest(hasRoles, modes);
    }

    Mode mode(RosterFile file) {
        return modes.getOrDefault(file, Mode.ABSENT);
    }

    boolean gives(RosterFile file) {
        return mode(file) != Mode.ABSENT;
    }

    /** The file that says who works at which school. */
    RosterFile staffFile() {
        return hasRoles ? RosterFile.ROLES : RosterFile.USERS;
    }

    private static boolean isVersionTwo(@Nullable RosterRow version) {
        return switch (version == null ? "" : version.optional("value")) {
            case "1.1" -> false;
            case "1.2" -> true;
            default -> throw RosterFaults.because(RosterRule.VERSION);
        };
    }

    private static Mode mode(@Nullable RosterRow property) {
        if (property == null) {
            return Mode.ABSENT;
        }
        return switch (property.optional("value")) {
            case "bulk" -> Mode.BULK;
            case "delta" -> Mode.DELTA;
            case "absent" -> Mode.ABSENT;
            default -> throw property.fault(RosterRule.MODE, "value");
        };
    }
}

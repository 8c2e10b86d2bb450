package io.rollcall.cockpit.map;

import io.rollcall.cockpit.map.ReadAreas.Unusable;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The areas of every district of which the installation has a map. */
public final class DistrictAreas {

    /** The setting that names the file. */
    public static final String VARIABLE = "ROLLCALL_COCKPIT_MAP";

    private final Map<String, List<Area>> districts;

    private DistrictAreas(Map<String, List<Area>> districts) {
        this.districts = districts;
    }

    /** A position in degrees. */
    public record Position(double longitude, double latitude) {}

    /**
     * An area of a district.
     *
     * @param code the sub-district's
     * @param name as the map has it, "" where it has none
     * @param rings closed, outer ones and holes alike: what lies in an odd number of them lies in the area
     */
    public record Area(String code, String name, List<List<Position>> rings) {

        public Area {
            rings = List.copyOf(rings);
        }
    }

    /**
     * The areas that the file has; none without a file.
     *
     * @throws WrongSettingException with one sentence, where the file is not what it should be
     */
    public static DistrictAreas of(Optional<Path> file) {
        return new DistrictAreas(file.map(DistrictAreas::read).orElse(Map.of()));
    }

    /** A district's areas; none where the file has none of it. */
    public List<Area> of(String district) {
        return districts.getOrDefault(district, List.of());
    }

    private static Map<String, List<Area>> read(Path file) {
        try {
            return ReadAreas.of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new WrongSettingException(VARIABLE + ": " + file + " cannot be read.");
        } catch (Unusable wrong) {
            throw new WrongSettingException(VARIABLE + ": " + file + " " + wrong.getMessage() + ".");
        }
    }
}

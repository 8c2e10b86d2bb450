package io.rollcall.cockpit.map;

import io.rollcall.cockpit.map.DistrictAreas.Area;
import io.rollcall.cockpit.map.DistrictAreas.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads areas from GeoJSON (RFC 7946): a feature an area, a Polygon or MultiPolygon, whose properties {@code district} and {@code code} say whose it is; {@code name} is for areas that the directory does not name. */
final class ReadAreas {

    private static final int LEAST_POSITIONS = 4;
    private static final double MOST_EAST = 180;
    private static final double MOST_NORTH = 90;

    private ReadAreas() {}

    /** Why a text is no map; the message goes on after the file's name. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String predicate) {
            super(predicate);
        }
    }

    /** The areas of each district. */
    static Map<String, List<Area>> of(String text) throws Unusable {
        JsonNode features = collection(text).path("features");
        if (!features.isArray() || features.isEmpty()) {
            throw new Unusable("has no features");
        }
        Map<String, List<Area>> districts = new LinkedHashMap<>();
        for (int i = 0; i < features.size(); i++) {
            String which = "has a feature, number " + (i + 1) + ", ";
            String district = property(features.get(i), "district", which);
            Area area = new Area(
                    property(features.get(i), "code", which),
                    features.get(i).path("properties").path("name").asString(""),
                    rings(features.get(i), which));
            List<Area> areas = districts.computeIfAbsent(district, code -> new ArrayList<>());
            if (areas.stream().anyMatch(other -> other.code().equals(area.code()))) {
                throw new Unusable("has more than one feature of area '" + area.code() + "' of '" + district + "'");
            }
            areas.add(area);
        }
        return districts;
    }

    private static JsonNode collection(String text) throws Unusable {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            if (root.path("type").asString("").equals("FeatureCollection")) {
                return root;
            }
        } catch (JacksonException notJson) {
            throw new Unusable("is not JSON");
        }
        throw new Unusable("is not a GeoJSON FeatureCollection");
    }

    private static String property(JsonNode feature, String name, String which) throws Unusable {
        String value = feature.path("properties").path(name).asString("").strip();
        if (value.isEmpty()) {
            throw new Unusable(which + "without the property '" + name + "'");
        }
        return value;
    }

    private static List<List<Position>> rings(JsonNode feature, String which) throws Unusable {
        JsonNode geometry = feature.path("geometry");
        List<List<Position>> rings = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> addRings(geometry.path("coordinates"), rings, which);
            case "MultiPolygon" -> {
                for (JsonNode polygon : geometry.path("coordinates")) {
                    addRings(polygon, rings, which);
                }
            }
            default -> throw new Unusable(which + "that is neither a Polygon nor a MultiPolygon");
        }
        if (rings.isEmpty()) {
            throw new Unusable(which + "without a border");
        }
        return rings;
    }

    private static void addRings(JsonNode polygon, List<List<Position>> rings, String which) throws Unusable {
        for (JsonNode ring : polygon) {
            List<Position> positions = new ArrayList<>();
            for (JsonNode position : ring) {
                positions.add(position(position, which));
            }
            if (positions.size() < LEAST_POSITIONS || !positions.getFirst().equals(positions.getLast())) {
                throw new Unusable(which + "whose border is not closed");
            }
            rings.add(List.copyOf(positions));
        }
    }

    private static Position position(JsonNode position, String which) throws Unusable {
        double longitude = position.path(0).asDouble(Double.NaN);
        double latitude = position.path(1).asDouble(Double.NaN);
        // Written so that what is no number is outside too.
        if (!(Math.abs(longitude) <= MOST_EAST && Math.abs(latitude) <= MOST_NORTH)) {
            throw new Unusable(which + "with a position that is not a longitude and a latitude in degrees");
        }
        return new Position(longitude, latitude);
    }
}

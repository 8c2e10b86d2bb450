package io.rollcall.simulator.district;

import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.simulator.district.Terrain.Point;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the areas of a synthetic district as the GeoJSON (RFC 7946) that the cockpit reads: a feature an area, which says whose it is. */
final class WriteMap {

    private static final JsonFactory JSON = new JsonFactory();

    private WriteMap() {}

    static String of(String district) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            Streets.entries(district)
                    .forEach(street -> write(street, Terrain.borders().getOrDefault(street.code(), List.of()), json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(SubDistrict street, List<Point> border, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("district", street.district());
        json.writeStringProperty("code", street.code());
        json.writeStringProperty("name", street.name());
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Polygon");
        json.writeArrayPropertyStart("coordinates");
        json.writeStartArray();
        // An outer ring goes against the clock; the terrain's borders go with it.
        for (Point point : border.reversed()) {
            Place place = point.place();
            json.writeStartArray();
            json.writeNumber(place.longitude());
            json.writeNumber(place.latitude());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}

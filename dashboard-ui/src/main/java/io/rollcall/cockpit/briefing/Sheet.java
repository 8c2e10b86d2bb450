package io.rollcall.cockpit.briefing;

import java.util.List;

/**
 * What stands on a briefing, in the words and numbers of one language.
 *
 * @param standing how fresh the figures are
 * @param foot at the foot of each page
 */
public record Sheet(String title, String subtitle, String standing, List<Part> parts, String foot) {

    public Sheet {
        parts = List.copyOf(parts);
    }

    /** One after the other down the sheet. */
    public sealed interface Part {}

    /** Figures beside each other. */
    public record Tiles(List<Tile> tiles) implements Part {

        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /** A figure, its name, and what has to be read with it. */
    public record Tile(String name, String figure, String note) {}

    /**
     * Rows of as many cells as there are columns; the first cell is a name, the others are numbers where the table says so.
     *
     * @param empty what stands there where there is no row
     */
    public record Table(String heading, List<String> columns, boolean numbers, List<List<String>> rows, String empty)
            implements Part {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A sentence or a list of names under a heading; the heading may be "". */
    public record Note(String heading, String text) implements Part {}
}

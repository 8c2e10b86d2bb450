package io.rollcall.cockpit.briefing;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Writes a sheet as a PDF file for A4 paper: black on white, so that any printer does. */
final class WriteSheet {

    private static final Color INK = new Color(0x12, 0x26, 0x3a);
    private static final Color SOFT = new Color(0x4a, 0x5d, 0x70);
    private static final Color LINE = new Color(0xc9, 0xd4, 0xde);
    private static final Color ACCENT = new Color(0x0b, 0x67, 0xb5);
    private static final Color FILL = new Color(0xf1, 0xf6, 0xfb);

    private static final float MARGIN = 40;
    private static final float FOOT = 30;
    private static final float NAME_WIDTH = 2.4f;
    private static final int MOST_TILES_A_ROW = 4;

    private final BaseFont font;

    WriteSheet(BaseFont font) {
        this.font = font;
    }

    byte[] write(Sheet sheet, String language) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + FOOT)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new Foot(sheet.foot()));
            document.addTitle(sheet.title());
            document.setDocumentLanguage(language);
            document.open();
            document.add(line(sheet.title(), 20, INK, 0));
            document.add(line(sheet.subtitle(), 11, SOFT, 4));
            document.add(line(sheet.standing(), 11, ACCENT, 2));
            for (Sheet.Part part : sheet.parts()) {
                switch (part) {
                    case Sheet.Tiles tiles -> document.add(tiles(tiles));
                    case Sheet.Table table -> add(document, table);
                    case Sheet.Note note -> add(document, note);
                }
            }
        }
        return bytes.toByteArray();
    }

    private PdfPTable tiles(Sheet.Tiles tiles) {
        var table =
                new PdfPTable(tiles.tiles().size() % MOST_TILES_A_ROW == 0 ? MOST_TILES_A_ROW : MOST_TILES_A_ROW - 1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        for (Sheet.Tile tile : tiles.tiles()) {
            var cell = new PdfPCell();
            cell.setBorderColor(LINE);
            cell.setPadding(7);
            cell.setBackgroundColor(FILL);
            cell.addElement(line(tile.name(), 9, SOFT, 0));
            cell.addElement(line(tile.figure(), tile.figure().length() > 9 ? 12 : 17, INK, 3));
            cell.addElement(line(tile.note().isEmpty() ? " " : tile.note(), 9, SOFT, 2));
            table.addCell(cell);
        }
        table.getDefaultCell().setBorderColor(LINE);
        table.completeRow();
        return table;
    }

    private void add(Document document, Sheet.Table part) {
        document.add(line(part.heading(), 13, INK, 14));
        if (part.rows().isEmpty()) {
            document.add(line(part.empty(), 10, SOFT, 3));
            return;
        }
        var table = new PdfPTable(widths(part));
        table.setWidthPercentage(100);
        table.setSpacingBefore(5);
        table.setHeaderRows(1);
        for (int i = 0; i < part.columns().size(); i++) {
            table.addCell(cell(part.columns().get(i), SOFT, part.numbers() && i > 0));
        }
        for (List<String> row : part.rows()) {
            for (int i = 0; i < row.size(); i++) {
                table.addCell(cell(row.get(i), INK, part.numbers() && i > 0));
            }
        }
        document.add(table);
    }

    /** Names need more room than numbers, sentences more than names. */
    private static float[] widths(Sheet.Table part) {
        float[] widths = new float[part.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            boolean last = i == widths.length - 1;
            widths[i] = part.numbers() ? i == 0 ? NAME_WIDTH : 1.3f : last ? 2 * NAME_WIDTH : i == 2 ? 1 : 1.6f;
        }
        return widths;
    }

    private PdfPCell cell(String text, Color colour, boolean number) {
        var cell = new PdfPCell(new Phrase(text, new Font(font, 9.5f, Font.NORMAL, colour)));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPaddingTop(3);
        cell.setPaddingBottom(4);
        cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    private void add(Document document, Sheet.Note note) {
        if (!note.heading().isEmpty()) {
            document.add(line(note.heading(), 13, INK, 14));
        }
        document.add(line(note.text(), 10, SOFT, 5));
    }

    private Paragraph line(String text, float size, Color colour, float before) {
        var line = new Paragraph(size * 1.4f, text, new Font(font, size, Font.NORMAL, colour));
        line.setSpacingBefore(before);
        return line;
    }

    /** What stands at the foot of each page, and which page it is. */
    private final class Foot extends PdfPageEventHelper {

        private final String text;

        Foot(String text) {
            this.text = text;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte page = writer.getDirectContent();
            page.beginText();
            page.setFontAndSize(font, 8);
            page.setColorFill(SOFT);
            page.showTextAligned(Element.ALIGN_LEFT, text, MARGIN, FOOT, 0);
            page.showTextAligned(
                    Element.ALIGN_RIGHT, String.valueOf(writer.getPageNumber()), document.right(), FOOT, 0);
            page.endText();
        }
    }
}

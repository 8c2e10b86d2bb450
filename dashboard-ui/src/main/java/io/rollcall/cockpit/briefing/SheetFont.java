package io.rollcall.cockpit.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.BaseFont;

/**
 * The font that sheets are written in. It is embedded, as far as a sheet uses it, so that a sheet looks the same on every
 * printer; hence it has to be on this machine, and have Chinese characters, since schools have Chinese names.
 */
public final class SheetFont {

    /** Where distributions put fonts that serve. */
    private static final List<Path> USUAL = List.of(
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/wqy-microhei/wqy-microhei.ttc"));

    private final Optional<Path> file;

    private SheetFont(Optional<Path> file) {
        this.file = file;
    }

    /** The font of this file, or the first of those that distributions have. */
    public static SheetFont at(Optional<Path> chosen) {
        return new SheetFont(
                chosen.or(() -> USUAL.stream().filter(Files::isReadable).findFirst()));
    }

    /** No font at all. */
    static SheetFont none() {
        return new SheetFont(Optional.empty());
    }

    /** Whether this machine has one. */
    public boolean isHere() {
        return file.isPresent();
    }

    /** Empty where this machine has none. */
    Optional<BaseFont> open() {
        return file.map(SheetFont::open);
    }

    private static BaseFont open(Path file) {
        try {
            return BaseFont.createFont(named(file), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font " + file + " cannot be read", unreadable);
        }
    }

    /** A collection holds a font for each country, which differ in how they write the same character. */
    private static String named(Path file) throws IOException {
        String name = file.toString();
        if (!name.endsWith(".ttc")) {
            return name;
        }
        String[] fonts = BaseFont.enumerateTTCNames(name);
        int simplified = IntStream.range(0, fonts.length)
                .filter(index -> fonts[index].contains("SC"))
                .findFirst()
                .orElse(0);
        return name + "," + simplified;
    }
}

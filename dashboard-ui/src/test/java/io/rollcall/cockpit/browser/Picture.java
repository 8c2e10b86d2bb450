package io.rollcall.cockpit.browser;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A screen made so small that letters are specks of grey: two machines' fonts then look alike, and a panel that is missing, cut off or elsewhere does not.
 */
record Picture(BufferedImage image) {

    /** One of its points stands for 8 × 8 of the screen's. */
    private static final int SCALE = 8;

    /** Of a screen's width and height in points of a picture; a cell is 40 × 40 of the screen's. */
    private static final int CELL = 5;

    /** By how much the mean of a channel may differ in a cell, of 255. */
    private static final double TOLERANCE = 7;

    /** Makes a screen, as a PNG, small. */
    static Picture of(byte[] screen) {
        BufferedImage whole = read(screen);
        int width = whole.getWidth() / SCALE;
        int height = whole.getHeight() / SCALE;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return new Picture(small);
    }

    static Picture read(Path file) throws IOException {
        return new Picture(read(Files.readAllBytes(file)));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        ImageIO.write(image, "png", file.toFile());
    }

    /** The share of cells that look different, from 0 to 1. */
    double differenceFrom(Picture other) {
        if (image.getWidth() != other.image.getWidth() || image.getHeight() != other.image.getHeight()) {
            return 1;
        }
        int cells = 0;
        int different = 0;
        for (int y = 0; y + CELL <= image.getHeight(); y += CELL) {
            for (int x = 0; x + CELL <= image.getWidth(); x += CELL) {
                cells++;
                different += differs(other, x, y) ? 1 : 0;
            }
        }
        return (double) different / cells;
    }

    private boolean differs(Picture other, int left, int top) {
        for (int shift = 0; shift <= 16; shift += 8) {
            double sum = 0;
            for (int y = top; y < top + CELL; y++) {
                for (int x = left; x < left + CELL; x++) {
                    sum += ((image.getRGB(x, y) >> shift) & 255) - ((other.image.getRGB(x, y) >> shift) & 255);
                }
            }
            if (Math.abs(sum / (CELL * CELL)) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage read(byte[] bytes) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

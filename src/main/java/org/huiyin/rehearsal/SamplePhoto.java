package org.huiyin.rehearsal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What stands for a photograph of a rehearsal: a grey road under a sky, so that nobody takes it for a real one. */
final class SamplePhoto {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private SamplePhoto() {}

    static byte[] bytes() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(0xC9D6DF));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(new Color(0x8A8D91));
        brush.fillPolygon(new int[] {120, 200, WIDTH, 0}, new int[] {120, 120, HEIGHT, HEIGHT}, 4);
        brush.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.huiyin.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The ceilings, one file. */
record Ceilings(Properties values) {

    static final String FILE = "/cost-ceilings.properties";

    /** Below this share of its ceiling a figure is good enough to lower it. */
    static final double SLACK = 0.8;

    static Ceilings read() {
        try (var in = Ceilings.class.getResourceAsStream(FILE)) {
            Properties values = new Properties();
            values.load(in);
            return new Ceilings(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double of(String key) {
        return Double.parseDouble(values.getProperty(key));
    }
}

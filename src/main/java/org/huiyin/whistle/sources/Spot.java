package org.huiyin.whistle.sources;

/**
 * Where something is, as far as it was said.
 *
 * @param place in words
 * @param gridCell code of the unit of the city grid
 * @param roadId a road with a street chief
 */
public record Spot(String place, Double lng, Double lat, String gridCell, String roadId) {

    public static final Spot UNKNOWN = new Spot(null, null, null, null, null);

    public boolean located() {
        return lng != null && lat != null;
    }
}

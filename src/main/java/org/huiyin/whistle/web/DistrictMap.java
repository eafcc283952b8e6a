package org.huiyin.whistle.web;

import java.util.List;

/**
 * 示意图: the sub-districts of a district as plain shapes, in units of the view.
 *
 * @param edges what the edges of the view stand for, or null when places have no points on it
 * @param drawn by hand for this district; else equal tiles
 */
record DistrictMap(
        int width, int height, Edges edges, List<Area> areas, List<Water> water, boolean sample, boolean drawn) {

    record Edges(double west, double east, double north, double south) {}

    /** @param x where its name stands */
    record Area(String code, String path, int x, int y) {}

    record Water(String path, String label, int x, int y) {}

    record Point(long x, long y) {}

    /** @return null when the place lies outside of the view or has no coordinates */
    public Point point(Double lng, Double lat) {
        if (edges == null || lng == null || lat == null) {
            return null;
        }
        long x = Math.round((lng - edges.west()) / (edges.east() - edges.west()) * width);
        long y = Math.round((edges.north() - lat) / (edges.north() - edges.south()) * height);
        return x < 0 || y < 0 || x > width || y > height ? null : new Point(x, y);
    }

    /** Tiles in rows of three for a district nobody has drawn. */
    static DistrictMap tiles(List<String> codes) {
        int columns = 3;
        int tile = 200;
        int rows = Math.max(1, (codes.size() + columns - 1) / columns);
        List<Area> areas = java.util.stream.IntStream.range(0, codes.size())
                .mapToObj(i -> {
                    int x = 20 + i % columns * tile;
                    int y = 20 + i / columns * tile;
                    String path = "M%d %d h%d v%d h-%d Z".formatted(x, y, tile - 12, tile - 12, tile - 12);
                    return new Area(codes.get(i), path, x + tile / 2 - 6, y + tile / 2 - 10);
                })
                .toList();
        return new DistrictMap(640, rows * tile + 40, null, areas, List.of(), false, false);
    }
}

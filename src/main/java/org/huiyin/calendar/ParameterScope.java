package org.huiyin.calendar;

/** For what a parameter is looked up; null = not said, then only rows without that condition apply. */
public record ParameterScope(String kind, Integer term, Integer session) {

    public static final ParameterScope ANY = new ParameterScope(null, null, null);

    public static ParameterScope ofKind(String kind) {
        return new ParameterScope(kind, null, null);
    }
}

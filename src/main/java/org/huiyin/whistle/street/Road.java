package org.huiyin.whistle.street;

/** A road, or a section of one, that has a chief. @param section from where to where, or null */
public record Road(
        String tenant, String id, String subdistrict, String name, String section, boolean sample, int version) {}

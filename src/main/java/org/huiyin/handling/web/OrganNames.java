package org.huiyin.handling.web;

import java.util.List;
import org.huiyin.identity.Directory.Organ;

/** A district's organs for pages: names for codes, and those that can be given a proposal. */
public record OrganNames(List<Organ> organs) {

    public String of(String code) {
        return organs.stream()
                .filter(o -> o.code().equals(code))
                .map(Organ::name)
                .findFirst()
                .orElse(code);
    }

    public List<Organ> handling() {
        return organs.stream().filter(Organ::handles).toList();
    }
}

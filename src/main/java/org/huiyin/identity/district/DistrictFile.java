package org.huiyin.identity.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.shared.Role;

/** What a district.yaml says; each entry remembers its line for the reader of an error. */
public record DistrictFile(
        Tenant tenant,
        List<Session> sessions,
        List<Organ> organs,
        List<Person> people,
        List<Post> posts,
        List<Account> accounts,
        List<Source> sources,
        List<Body> bodies) {

    public record Tenant(Place place, String code, String name, boolean sample) {}

    public record Session(
            Place place, OrganKind body, int term, int session, LocalDate opens, LocalDate closes, boolean sample) {}

    public record Organ(
            Place place,
            String code,
            String name,
            String shortName,
            OrganKind kind,
            boolean handles,
            String letterCode,
            String phone,
            List<String> duties,
            boolean sample) {}

    public record Person(
            Place place,
            String code,
            String name,
            String title,
            String phone,
            String address,
            boolean sample,
            String mail) {}

    /** @param to last day in force; null says nothing: an open post stays open, an ended one stays ended */
    public record Post(Place place, String person, Role role, String organ, LocalDate from, LocalDate to) {}

    /** @param password used only when the account is created */
    public record Account(Place place, String username, String person, String password) {

        /** Never prints the password. */
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    /** 集体提出单位, one of those an entry names. What the file lists stays listed until the secretariat ends it. */
    public record Body(Place place, BodyKind kind, String name, LocalDate from) {}

    public record Source(Place place, String source, String organ, Set<String> types, boolean proposerActs) {}
}

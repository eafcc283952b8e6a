package org.huiyin.identity.district;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a reader of single fields cannot see: dangling references, things said twice, dates in the wrong order. */
final class DistrictFileCheck {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int SHORTEST_PASSWORD = 8;

    private final DistrictFile file;
    private final List<ImportProblem> problems = new ArrayList<>();

    private DistrictFileCheck(DistrictFile file) {
        this.file = file;
    }

    static List<ImportProblem> problemsOf(DistrictFile file) {
        DistrictFileCheck check = new DistrictFileCheck(file);
        check.codes();
        check.references();
        check.dates();
        check.accounts();
        return check.problems;
    }

    private void codes() {
        form(CODE, file.tenant().place().at("code"), file.tenant().code());
        for (var organ : file.organs()) form(CODE, organ.place().at("code"), organ.code());
        for (var person : file.people()) form(CODE, person.place().at("code"), person.code());
        for (var account : file.accounts()) form(USERNAME, account.place().at("username"), account.username());
        for (var person : file.people()) {
            if (person.mail() != null && !MAIL.matcher(person.mail()).matches()) {
                wrong(person.place().at("mail"), "error.import.mail", person.mail());
            }
        }
        once(file.organs(), DistrictFile.Organ::code, DistrictFile.Organ::place);
        once(file.people(), DistrictFile.Person::code, DistrictFile.Person::place);
        once(file.accounts(), DistrictFile.Account::username, DistrictFile.Account::place);
        once(file.sources(), DistrictFile.Source::source, DistrictFile.Source::place);
        once(file.sessions(), s -> s.body() + " " + s.term() + "-" + s.session(), DistrictFile.Session::place);
        once(file.bodies(), body -> body.kind() + " " + body.name(), DistrictFile.Body::place);
        once(
                file.posts(),
                p -> p.person() + " " + p.role() + "@" + p.organ() + " " + p.from(),
                DistrictFile.Post::place);
    }

    private void references() {
        Set<String> organs = codesOf(file.organs(), DistrictFile.Organ::code);
        Set<String> people = codesOf(file.people(), DistrictFile.Person::code);
        for (var organ : file.organs()) {
            if (organ.handles()
                    && (organ.letterCode() == null || organ.letterCode().isBlank())) {
                wrong(organ.place().at("letterCode"), "error.import.letterCode", organ.name());
            }
        }
        for (var post : file.posts()) {
            known(people, post.person(), post.place().at("person"), "error.import.noPerson");
            known(organs, post.organ(), post.place().at("organ"), "error.import.noOrgan");
        }
        for (var account : file.accounts()) {
            known(people, account.person(), account.place().at("person"), "error.import.noPerson");
        }
        for (var source : file.sources()) {
            known(organs, source.organ(), source.place().at("organ"), "error.import.noOrgan");
        }
    }

    private void dates() {
        for (var post : file.posts()) {
            if (post.from() != null && post.to() != null && post.to().isBefore(post.from())) {
                wrong(
                        post.place().at("to"),
                        "error.import.order",
                        post.to().toString(),
                        post.from().toString());
            }
        }
        for (var session : file.sessions()) {
            if (session.opens() != null
                    && session.closes() != null
                    && session.closes().isBefore(session.opens())) {
                wrong(
                        session.place().at("closes"),
                        "error.import.order",
                        session.closes().toString(),
                        session.opens().toString());
            }
        }
    }

    private void accounts() {
        for (var account : file.accounts()) {
            if (!account.password().isEmpty() && account.password().length() < SHORTEST_PASSWORD) {
                wrong(account.place().at("password"), "error.import.password", String.valueOf(SHORTEST_PASSWORD));
            }
        }
    }

    private void form(Pattern pattern, Place place, String value) {
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            wrong(place, "error.import.code", value);
        }
    }

    private <T> void once(List<T> entries, Function<T, String> key, Function<T, Place> place) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            String value = key.apply(entry);
            if (!value.isEmpty() && !seen.add(value)) wrong(place.apply(entry), "error.import.repeated", value);
        }
    }

    private static <T> Set<String> codesOf(List<T> entries, Function<T, String> code) {
        Set<String> codes = new HashSet<>();
        entries.forEach(entry -> codes.add(code.apply(entry)));
        return codes;
    }

    private void known(Set<String> codes, String value, Place place, String code) {
        if (!value.isEmpty() && !codes.contains(value)) wrong(place, code, value);
    }

    private void wrong(Place place, String code, Object... args) {
        problems.add(ImportProblem.at(place, code, args));
    }
}

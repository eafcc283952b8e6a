package org.huiyin.identity.district;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.identity.BodyKind;
import org.huiyin.identity.Directory.OrganKind;
import org.huiyin.shared.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a district.yaml and tells everything that is wrong with it at once. */
final class DistrictFileReader {

    /** Roads and places of a sample, read by their own room. */
    private static final String WHISTLE = "whistle";

    private final List<ImportProblem> problems = new ArrayList<>();
    private boolean sample;

    /** @param file null when it cannot be read at all */
    record Reading(DistrictFile file, List<ImportProblem> problems) {}

    static Reading read(String yaml) {
        DistrictFileReader reader = new DistrictFileReader();
        DistrictFile file = reader.file(yaml);
        if (file != null) reader.problems.addAll(DistrictFileCheck.problemsOf(file));
        return new Reading(file, List.copyOf(reader.problems));
    }

    private DistrictFile file(String yaml) {
        Node root = compose(yaml);
        if (root == null) return null;
        YamlEntry top = new YamlEntry(root, "", problems)
                .knows("tenant", "sessions", "organs", "people", "posts", "accounts", "sources", "bodies", WHISTLE);
        YamlEntry tenant = top.entry("tenant");
        if (tenant == null) return null;
        return new DistrictFile(
                tenant(tenant),
                top.entries("sessions").stream().map(this::session).toList(),
                top.entries("organs").stream().map(this::organ).toList(),
                top.entries("people").stream().map(this::person).toList(),
                top.entries("posts").stream().map(DistrictFileReader::post).toList(),
                top.entries("accounts").stream()
                        .map(DistrictFileReader::account)
                        .toList(),
                top.entries("sources").stream().map(DistrictFileReader::source).toList(),
                top.entries("bodies").stream()
                        .flatMap(DistrictFileReader::bodies)
                        .toList());
    }

    private Node compose(String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root == null) problems.add(new ImportProblem(1, "", "error.import.empty", List.of()));
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new ImportProblem(line, "", "error.import.yaml", List.of(String.valueOf(e.getProblem()))));
        } catch (YAMLException e) {
            problems.add(new ImportProblem(1, "", "error.import.yaml", List.of(String.valueOf(e.getMessage()))));
        }
        return null;
    }

    private DistrictFile.Tenant tenant(YamlEntry entry) {
        entry.knows("code", "name", "sample");
        sample = entry.flag("sample", false);
        return new DistrictFile.Tenant(entry.place(), entry.required("code"), entry.required("name"), sample);
    }

    private DistrictFile.Session session(YamlEntry entry) {
        entry.knows("body", "term", "session", "opens", "closes", "sample");
        return new DistrictFile.Session(
                entry.place(),
                entry.oneOf("body", OrganKind.class, List.of(OrganKind.CONGRESS, OrganKind.CPPCC)),
                number(entry, "term"),
                number(entry, "session"),
                entry.required("opens", LocalDate::parse, "2026-03-02"),
                entry.date("closes"),
                entry.flag("sample", sample));
    }

    private static Stream<DistrictFile.Body> bodies(YamlEntry entry) {
        entry.knows("kind", "names", "from");
        BodyKind kind = entry.oneOf("kind", BodyKind.class, List.of(BodyKind.values()));
        LocalDate from = entry.required("from", LocalDate::parse, "2026-03-02");
        return entry.texts("names").stream().map(name -> new DistrictFile.Body(entry.place(), kind, name, from));
    }

    private static int number(YamlEntry entry, String name) {
        Integer number = entry.required(name, Integer::valueOf, "1, 2, 3 …");
        return number == null ? 0 : number;
    }

    private DistrictFile.Organ organ(YamlEntry entry) {
        entry.knows("code", "name", "shortName", "kind", "handles", "letterCode", "phone", "duties", "sample");
        String name = entry.required("name");
        String shortName = entry.text("shortName");
        return new DistrictFile.Organ(
                entry.place(),
                entry.required("code"),
                name,
                shortName == null ? name : shortName,
                entry.oneOf("kind", OrganKind.class, List.of(OrganKind.values())),
                entry.flag("handles", false),
                entry.text("letterCode"),
                entry.text("phone"),
                entry.texts("duties"),
                entry.flag("sample", sample));
    }

    private DistrictFile.Person person(YamlEntry entry) {
        entry.knows("code", "name", "title", "phone", "address", "sample", "mail");
        return new DistrictFile.Person(
                entry.place(),
                entry.required("code"),
                entry.required("name"),
                entry.text("title"),
                entry.text("phone"),
                entry.text("address"),
                entry.flag("sample", sample),
                entry.text("mail"));
    }

    private static DistrictFile.Post post(YamlEntry entry) {
        entry.knows("person", "role", "organ", "from", "to");
        return new DistrictFile.Post(
                entry.place(),
                entry.required("person"),
                entry.oneOf("role", Role.class, List.of(Role.values())),
                entry.required("organ"),
                entry.required("from", LocalDate::parse, "2026-03-02"),
                entry.date("to"));
    }

    private static DistrictFile.Account account(YamlEntry entry) {
        entry.knows("username", "person", "password");
        return new DistrictFile.Account(
                entry.place(), entry.required("username"), entry.required("person"), entry.required("password"));
    }

    private static DistrictFile.Source source(YamlEntry entry) {
        entry.knows("source", "organ", "types", "proposerActs");
        return new DistrictFile.Source(
                entry.place(),
                entry.required("source"),
                entry.required("organ"),
                new LinkedHashSet<>(entry.texts("types")),
                entry.flag("proposerActs", false));
    }
}

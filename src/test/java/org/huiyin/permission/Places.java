package org.huiyin.permission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.permission.Scenes.Scene;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Role;

/** Where an act is tried: a line's scene, made once for all who are tried there, and its ids in paths and bodies. */
final class Places {

    private static final Set<Role> OF_SUBDISTRICTS = EnumSet.of(Role.SUBDISTRICT_STAFF, Role.SUBDISTRICT_LEADER);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Pattern THING = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Scenes scenes;
    private final Map<String, Scene> made = new HashMap<>();

    Places(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Where members and their committee have a say they meet a member's proposal; everybody else a deputy's suggestion. */
    static ProposalKind kindFor(Line line, Role role) {
        if (line.kind() != null) {
            return line.kind();
        }
        boolean cppcc = line.may().contains(role) && (role == Role.MEMBER || role == Role.CPPCC_SECRETARIAT);
        return cppcc ? ProposalKind.MEMBER_PROPOSAL : ProposalKind.DEPUTY_SUGGESTION;
    }

    /** The scene of a role: a sub-district meets one that is its own, where sub-districts have a say. */
    Scene of(Line line, Role role) {
        if (line.stage() == null) {
            return null;
        }
        ProposalKind kind = kindFor(line, role);
        String organ = OF_SUBDISTRICTS.stream().anyMatch(line.may()::contains) ? Official.organ(role) : "zhujian";
        return made.computeIfAbsent(
                line.stage() + " " + kind + " " + organ, key -> scenes.at(line.stage(), kind, organ));
    }

    String path(Line line, Role role) {
        return filled(line.path(), line, role);
    }

    /** The line's own, or a paper nobody has handed in yet. */
    String body(Line line, Role role) {
        return line.body() == null ? paper(kindFor(line, role)) : filled(line.body(), line, role);
    }

    /** With the ids of the scene where the text names them in braces. */
    String filled(String text, Line line, Role role) {
        Scene scene = of(line, role);
        if (scene == null || !text.contains("{")) {
            return text;
        }
        String filled = text.replace("{id}", scene.id()).replace("{part}", String.valueOf(scene.part()));
        return THING.matcher(filled).replaceAll(thing -> scenes.thing(thing.group(1), scene.id()));
    }

    private String paper(ProposalKind kind) {
        try {
            return JSON.writeValueAsString(scenes.paper(kind));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

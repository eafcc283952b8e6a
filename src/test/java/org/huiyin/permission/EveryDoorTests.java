package org.huiyin.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.IntegrationTest;
import org.huiyin.messaging.InboundHandler;
import org.huiyin.messaging.MadeThings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** No door is forgotten: whatever the program takes in by form, call or event is tried with the whole matrix. */
@IntegrationTest
class EveryDoorTests {

    private static final Set<RequestMethod> WRITING =
            EnumSet.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE, RequestMethod.PATCH);

    /** Open to everybody who is signed in, for what is their own; anybody else's is not found. */
    private static final Set<String> ONES_OWN = Set.of(
            "POST /account/post",
            "POST /account/password",
            "POST /account/stand-in",
            "POST /notices/{id}/opening",
            "POST /notices/{id}/read",
            "POST /notices/read",
            "POST /api/v1/notices/{id}/read",
            "POST /api/v1/notices/read",
            "POST /proposals/drafts/{id}/deletion",
            "PUT /api/v1/drafts/{id}",
            "DELETE /api/v1/drafts/{id}",
            "POST /api/v1/drafts/{id}/submission",
            // of either kind, and by the secretariat alone: DraftApiTests, OnBehalfTests
            "POST /api/v1/drafts",
            "POST /api/v1/proposals/on-behalf",
            "POST /attachments/{id}/removal",
            "DELETE /api/v1/attachments/{id}",
            // shows what the list itself shows this post
            "POST /lists/{list}/export",
            "POST /api/v1/lists/{list}/export");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<InboundHandler> handlers;

    /** @param method as in the mapping */
    private record Entry(RequestMethod method, PathPattern pattern) {

        boolean opensTo(String call) {
            String[] parts = call.split(" ");
            String path = parts[1].replaceAll("\\?.*", "").replaceAll("\\{[^}]+}", "x");
            return parts[0].equals(method.name()) && pattern.matches(PathContainer.parsePath(path));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Test
    void everyFormAndCallThatWritesIsTried() {
        List<String> tried = tried();
        Set<String> forgotten = entries().stream()
                .filter(entry -> tried.stream().noneMatch(entry::opensTo))
                .map(Entry::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(forgotten)
                .as("doors that PermissionMatrix, OtherCalls and PageDoors do not name")
                .containsExactlyInAnyOrderElementsOf(ONES_OWN);
    }

    @Test
    void everyDoorThatIsTriedIsThere() {
        List<Entry> entries = entries();
        assertThat(tried().stream().filter(call -> !call.startsWith("GET ")))
                .allMatch(call -> entries.stream().anyMatch(entry -> entry.opensTo(call)));
    }

    @Test
    void everyTypeOfEventIsTried() {
        Set<String> taken = handlers.stream()
                .flatMap(handler -> handler.types().stream())
                .filter(type -> !type.equals(MadeThings.TYPE))
                .collect(Collectors.toSet());
        assertThat(EventDoors.doors().map(EventDoors.Door::type).distinct()).containsExactlyInAnyOrderElementsOf(taken);
    }

    private static List<String> tried() {
        return Stream.concat(
                        PermissionMatrixTests.lines().map(line -> line.path().replaceFirst(" ", " /api/v1")),
                        PageDoors.doors().map(door -> "POST " + door.path()))
                .toList();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                if (WRITING.contains(method) && info.getPathPatternsCondition() != null) {
                    info.getPathPatternsCondition()
                            .getPatterns()
                            .forEach(pattern -> entries.add(new Entry(method, pattern)));
                }
            }
        }
        return entries;
    }
}

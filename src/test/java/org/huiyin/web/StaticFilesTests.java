package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@IntegrationTest
class StaticFilesTests {

    @LocalServerPort
    int port;

    @Autowired
    ResourceUrlProvider files;

    /** Each link of a page is asked whether it is a file; what no pattern names is not looked for in the whole class path. */
    @Test
    void noLinkOfAPageIsTakenForAFile() {
        AntPathMatcher paths = new AntPathMatcher();
        assertThat(files.getHandlerMap().keySet())
                .isNotEmpty()
                .noneMatch(pattern -> List.of("/proposals/P-1", "/worklist", "/whistles/W-1/reports").stream()
                        .anyMatch(link -> paths.match(pattern, link)));
    }

    @Test
    void everyFileIsServed() throws IOException {
        var browser = new org.huiyin.identity.Browser(port);
        try (var all = Files.walk(Path.of("src/main/resources/static"))) {
            assertThat(all.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            browser.get("/"
                                            + Path.of("src/main/resources/static")
                                                    .relativize(file))
                                    .statusCode())
                    .isEqualTo(200));
        }
    }
}

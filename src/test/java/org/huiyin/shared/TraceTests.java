package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTests {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aWellFormedParentGivesItsTrace() {
        assertThat(Trace.of("00-" + ID + "-b7ad6b7169203331-01")).contains(ID);
        assertThat(Trace.of(" 00-" + ID + "-b7ad6b7169203331-00 ")).contains(ID);
        assertThat(Trace.of("cc-" + ID + "-b7ad6b7169203331-01-what-comes-later"))
                .contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + ID,
                "00-" + ID + "-b7ad6b7169203331",
                "ff-" + ID + "-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + ID + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-" + ID + "\n-b7ad6b7169203331-01"
            })
    void anythingElseGivesNone(String parent) {
        assertThat(Trace.of(parent)).isEmpty();
        assertThat(Trace.of(null)).isEmpty();
    }

    @Test
    void whatIsSentOnIsWellFormedAndKeepsTheTrace() {
        String trace = Trace.fresh();
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo(Trace.fresh());
        assertThat(Trace.of(Trace.parent(trace))).contains(trace);
        assertThat(Trace.parent(trace)).isNotEqualTo(Trace.parent(trace));
    }

    @Test
    void scopesLieInOneAnother() {
        assertThat(Trace.current()).isNull();
        try (Trace.Scope outer = Trace.open("outer")) {
            try (Trace.Scope inner = Trace.open("inner")) {
                assertThat(Trace.current()).isEqualTo("inner");
            }
            assertThat(Trace.current()).isEqualTo("outer");
        }
        assertThat(Trace.current()).isNull();
    }
}

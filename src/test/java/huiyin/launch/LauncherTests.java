package huiyin.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTests {

    @ParameterizedTest
    @CsvSource({"1.8, 8", "9, 9", "11, 11", "17, 17", "25, 25"})
    void readsTheVersionOfOldAndNewJava(String version, int feature) {
        assertThat(Launcher.feature(version)).isEqualTo(feature);
    }
}

package org.huiyin.identity.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.IntegrationTest;
import org.huiyin.identity.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@IntegrationTest
class StartImportTests {

    @Autowired
    ImportDistrict importDistrict;

    @Autowired
    MessageSource messages;

    @Autowired
    Directory directory;

    @Autowired
    SampleDistrictsAtStart samples;

    @TempDir
    Path folder;

    @Test
    void fileWithErrorsStopsTheStartWithSentences() throws Exception {
        Path file = folder.resolve("district.yaml");
        Files.writeString(
                file, "tenant: {code: jiancaoping, name: 尖草坪区}\norgans:\n  - {code: x, name: 甲, kind: CLUB}\n");
        assertThatThrownBy(new StartImport(importDistrict, messages, file)::afterSingletonsInstantiated)
                .isInstanceOf(DistrictNotImported.class)
                .hasMessageContaining("第 3 行 organs[0].kind")
                .hasMessageContaining("Line 3 organs[0].code")
                .hasMessageContaining("CONGRESS, CPPCC");
        assertThat(directory.tenant("jiancaoping")).isEmpty();
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(
                        new StartImport(importDistrict, messages, folder.resolve("none.yaml"))
                                ::afterSingletonsInstantiated)
                .isInstanceOf(DistrictNotImported.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void demoAccountsNameEveryRoleOfBothDistricts() {
        assertThat(samples.all())
                .hasSize(36)
                .allSatisfy(account -> assertThat(account.organName()).isNotBlank())
                .extracting("username")
                .contains("zhangsulong", "wbl-zhujian-lianluo", "xd-ducha");
    }
}

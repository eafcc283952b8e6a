package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the house: their arrows point down only, and none looks into another's inside. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(HuiyinApplication.class);

    @Test
    void arrowsPointDownAndEndAtTheDoor() {
        MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomSaysWhomItKnows(ApplicationModule room) throws ClassNotFoundException {
        Class<?> sign = Class.forName(room.getBasePackage().getName() + ".package-info");
        assertThat(sign.isAnnotationPresent(org.springframework.modulith.ApplicationModule.class))
                .isTrue();
    }

    static Stream<ApplicationModule> rooms() {
        return MODULES.stream();
    }

    /** For people to look at; nothing of it is committed. */
    @Test
    void drawsThePicture() {
        Path folder = Path.of("target/modules");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        assertThat(Files.exists(folder.resolve("components.puml"))).isTrue();
    }
}

package org.huiyin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.huiyin.journal.DomainEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** Who may know what, and how things are called. */
@AnalyzeClasses(
        packages = {"org.huiyin", "huiyin"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theEngineIsNamedOnlyByProcessesAndWorkflow = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.huiyin.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule kafkaIsNamedOnlyAtTheDoors = noClasses()
            .that()
            .resideOutsideOfPackages("..inbound..", "org.huiyin.messaging..", "huiyin.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "kafka..");

    /** Flat rooms keep their few statements beside their user; lists are nothing but statements. */
    @ArchTest
    static final ArchRule tablesAreReadOnlyWherePersistenceIsAtHome = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..persistence..",
                    "org.huiyin.handling.lists..",
                    "org.huiyin.calendar",
                    "org.huiyin.journal",
                    "org.huiyin.messaging..",
                    "org.huiyin.workflow",
                    "org.huiyin.shared",
                    "huiyin.embedded..",
                    "huiyin.launch..")
            .and()
            .resideOutsideOfPackage("org.huiyin")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql.."));

    @ArchTest
    static final ArchRule whatAClassNeedsComesThroughItsConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule controllersAreNobodyElsesBusiness = classes()
            .that(metaAnnotatedWith(Controller.class))
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage("..web..", "..security..");

    @ArchTest
    static final ArchRule eventsBelongToOneSealedFamilyPerRoom = classes()
            .that(assignableTo(DomainEvent.class))
            .and()
            .areNotInterfaces()
            .should(HouseRules.BE_RECORDS_OF_A_SEALED_FAMILY)
            .andShould(HouseRules.CARRY_IDS_AND_PRIMITIVES);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.huiyin.shared", "huiyin..")
            .should()
            .accessTargetWhere(HouseRules.READS_THE_MACHINES_CLOCK);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule useCasesDoNotKnowTheirDoors = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..inbound..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..handling.web..", "..handling.inbound..", "..proposal.web..", "..proposal.inbound..");
}

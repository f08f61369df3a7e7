package xinzhi.app.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/// The rules know neither the hour nor the database.
class LawIsPureTest {
    private static final JavaClasses LAW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("xinzhi.app.law");

    @Test
    void noRuleReadsAClock() {
        noClasses().should().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(Instant.class, "now").orShould().dependOnClassesThat()
                .areAssignableTo(Clock.class).orShould().callMethod(System.class, "currentTimeMillis").check(LAW);
    }

    @Test
    void noRuleReadsATableAndOnlyTheWiringKnowsSpring() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..",
                "org.springframework.jdbc..", "xinzhi.app.platform.postgres..").check(LAW);
        noClasses().that().haveSimpleNameNotEndingWith("Configuration").and().haveSimpleNameNotEndingWith("package-info")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..").check(LAW);
    }
}

package xinzhi.app.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// The rules know neither the hour nor the database.
class LawIsPureTest {
    private static final JavaClasses LAW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("xinzhi.app.law");

    @Test
    void noRuleReadsAClock() {
        noClasses().should().callMethodWhere(describe("tell the time", LawIsPureTest::tellsTheTime)).orShould()
                .dependOnClassesThat().areAssignableTo(Clock.class).check(LAW);
    }

    private static boolean tellsTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return (owner.getPackageName().startsWith("java.time") && call.getName().equals("now"))
                || (owner.isEquivalentTo(System.class) && call.getName().matches("currentTimeMillis|nanoTime"));
    }

    @Test
    void noRuleReadsATableAndOnlyTheWiringKnowsSpring() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..",
                "org.springframework.jdbc..", "xinzhi.app.platform.postgres..").check(LAW);
        noClasses().that().haveSimpleNameNotEndingWith("Configuration").and()
                .haveSimpleNameNotEndingWith("package-info")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..").check(LAW);
    }
}

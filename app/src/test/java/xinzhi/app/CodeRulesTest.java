package xinzhi.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Habits of the code that decide whether the scope holds.
class CodeRulesTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("xinzhi");
    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";

    @Test
    void listsKnowNoSpringAndNoDatabase() {
        noClasses().that().resideInAPackage("xinzhi.lists..").should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..",
                        "xinzhi.app..")
                .check(CODE);
    }

    @Test
    void onlyThePlatformPutsTheDatabaseTogether() {
        classes().that().haveFullyQualifiedName("xinzhi.app.platform.Database").should().onlyHaveDependentClassesThat(
                describe("put it together", user -> user.getName().equals("xinzhi.app.platform.Database")
                        || user.getName().equals("xinzhi.app.platform.PlatformConfiguration")))
                .check(CODE);
    }

    @Test
    void nobodyAsksForThePoolThatIsHeldByNoScope() {
        noClasses().that().resideOutsideOfPackage("xinzhi.app.platform..").should().dependOnClassesThat(
                describe("can hand out connections", CodeRulesTest::handsOutConnections)).check(CODE);
    }

    private static boolean handsOutConnections(JavaClass type) {
        return type.isEquivalentTo(javax.sql.DataSource.class) || type.isEquivalentTo(java.sql.DriverManager.class)
                || type.getPackageName().startsWith("com.zaxxer.hikari")
                || type.getName().equals("org.springframework.transaction.PlatformTransactionManager")
                || type.getName().equals("org.springframework.jdbc.datasource.DataSourceUtils");
    }

    @Test
    void transactionsBeginOnlyWithSomebodyActing() {
        noClasses().should().beAnnotatedWith(TRANSACTIONAL).check(CODE);
        noMethods().should().beAnnotatedWith(TRANSACTIONAL).check(CODE);
    }

    @Test
    void whatAClassNeedsStandsInItsConstructor() {
        for (var injecting : new String[]{"org.springframework.beans.factory.annotation.Autowired",
                "jakarta.inject.Inject", "jakarta.annotation.Resource",
                "org.springframework.beans.factory.annotation.Value"}) {
            members().that().areDeclaredInClassesThat().resideInAPackage("xinzhi..").should()
                    .notBeAnnotatedWith(injecting).check(CODE);
        }
    }

    @Test
    void namesSayWhatAClassIsFor() {
        // What extends a transaction manager of Spring may say so.
        noClasses().that().areNotAssignableTo("org.springframework.transaction.TransactionManager").should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Info|VO|DTO)").check(CODE);
    }

    @Test
    void pagesAreNobodysLibrary() {
        for (var kind : new String[]{"org.springframework.stereotype.Controller",
                "org.springframework.web.bind.annotation.RestController"}) {
            classes().that().areAnnotatedWith(kind).should().bePackagePrivate().allowEmptyShould(true).check(CODE);
        }
    }

    @Test
    void statementsStandWithTheModuleThatOwnsTheTables() {
        noClasses().that().haveSimpleNameEndingWith("Pages").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..").check(CODE);
    }
}

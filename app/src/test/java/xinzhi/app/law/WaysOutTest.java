package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.lists.name.RegistrationState;

/// How a record may leave, as a page or the daily run asks.
class WaysOutTest {
    private static final Law LAW = Shipped.LAW;
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);

    @Test
    void onePenaltyStandsInTwoVenuesUnderTwoLaws() {
        var facts = penalty().with(Fact.Flag.MARKET_AUTHORITY, true)
                .with(Fact.Day.PUBLICITY_DATE, LocalDate.of(2022, 3, 10)).build();

        var out = LAW.waysOut(facts, JUNE);

        var site = out.findPublicity(Venue.CREDIT_CHINA).orElseThrow();
        assertThat(site.regime()).extracting(Regime::id).isEqualTo("PUB-527");
        assertThat(site.earliestRestoration()).isEqualTo(new Limit.On(LocalDate.of(2022, 5, 20)));
        assertThat(site.automaticEnd()).isEqualTo(new Limit.On(LocalDate.of(2023, 2, 20)));
        var disclosure = out.findPublicity(Venue.SAMR_DISCLOSURE).orElseThrow();
        assertThat(disclosure.regime()).extracting(Regime::id).isEqualTo("SAMR-45");
        assertThat(disclosure.earliestRestoration()).isEqualTo(new Limit.On(LocalDate.of(2022, 9, 10)));
        assertThat(disclosure.automaticEnd()).isEqualTo(new Limit.On(LocalDate.of(2025, 3, 10)));
        assertThat(out.earliestRestoration()).containsOnlyKeys(Venue.CREDIT_CHINA, Venue.SAMR_DISCLOSURE);
    }

    @Test
    void aPenaltyOfAnotherAuthorityStandsOnTheCreditSiteAlone() {
        var out = LAW.waysOut(penalty().with(Fact.Flag.MARKET_AUTHORITY, false).build(), JUNE);

        assertThat(out.publicity()).extracting(PublicityPeriod::venue).containsExactly(Venue.CREDIT_CHINA);
    }

    @Test
    void theNearestWayIsNamedWithWhatIsMissingForIt() {
        var out = LAW.waysOut(penalty().with(Fact.Flag.MARKET_AUTHORITY, false)
                .with(Fact.Flag.PERFORMED, true).with(RegistrationState.ACTIVE).build(), LocalDate.of(2022, 4, 1));

        assertThat(out.nearest()).extracting(way -> way.basis().rule().value()).containsExactly("PP-02-general");
        var nearest = out.nearest().getFirst();
        assertThat(nearest.from()).isEqualTo(new Limit.On(LocalDate.of(2022, 5, 20)));
        assertThat(nearest.missing()).extracting(Check::text).containsExactly("提交主体身份材料", "公开作出信用修复承诺");
        assertThat(nearest.missing()).extracting(Check::evidence).contains("信用修复承诺书");
        assertThat(nearest.evaluation()).isInstanceOfSatisfying(Evaluation.FactsMissing.class,
                missing -> assertThat(missing.which()).containsExactly(Fact.Flag.IDENTITY_PAPERS,
                        Fact.Flag.COMMITMENT));
    }

    @Test
    void waysStandInTheOrderOfTheLawWhateverIsEasier() {
        var nothing = LAW.waysOut(Facts.of("judgment-debtor").with(Fact.Day.DECISION_DATE, LocalDate.of(2021, 3, 1))
                .with(Wording.Circumstance.REFUSES).build(), JUNE);
        var performed = LAW.waysOut(Facts.of("judgment-debtor")
                .with(Fact.Day.DECISION_DATE, LocalDate.of(2021, 3, 1)).with(Wording.Circumstance.REFUSES)
                .with(Fact.Flag.TERMINATION_RULING, true).with(RegistrationState.DEREGISTERED).build(), JUNE);

        assertThat(rules(nothing)).containsExactlyElementsOf(rules(performed)).containsSubsequence("DR-01", "JD-03",
                "JD-08-1", "JD-08-2", "JD-08-3", "JD-08-4", "JD-08-5-bankruptcy", "JD-08-5", "JD-08-6", "JD-08-7",
                "JD-09-end");
        assertThat(performed.allowed()).extracting(way -> way.basis().rule().value()).containsExactly("JD-08-7");
        assertThat(performed.nearest()).extracting(way -> way.basis().rule().value()).containsExactly("JD-08-7");
    }

    @Test
    void aTermedDebtorHasNoneOfTheSevenGrounds() {
        var out = LAW.waysOut(Facts.of("judgment-debtor").with(Fact.Day.DECISION_DATE, LocalDate.of(2021, 3, 1))
                .with(Wording.Circumstance.EVADES).with(Fact.Day.TERM_END, LocalDate.of(2023, 3, 1))
                .with(Fact.Flag.PERFORMED, true).build(), JUNE);

        assertThat(out.ways()).filteredOn(way -> way.basis().rule().value().startsWith("JD-08"))
                .allSatisfy(way -> assertThat(way.evaluation()).isInstanceOfSatisfying(Evaluation.NotAllowed.class,
                        no -> assertThat(no.why().getFirst().basis().rule()).isEqualTo(new RuleId("JD-09"))));
        assertThat(out.nearest()).extracting(Way::ground).containsExactly(ExitGround.TERM_ENDED);
        assertThat(out.nearest().getFirst().from()).isEqualTo(new Limit.On(LocalDate.of(2023, 3, 2)));
    }

    @Test
    void anEstimatedTermPromptsAndLetsNobodyOutHoweverLongAgo() {
        var facts = Facts.of("judgment-debtor").with(Fact.Day.PUBLICITY_DATE, LocalDate.of(2018, 3, 1))
                .with(Wording.Circumstance.EVADES).build();

        var out = LAW.waysOut(facts, LocalDate.of(2035, 12, 31));

        assertThat(out.publicity().getFirst().automaticEnd())
                .isEqualTo(new Limit.Estimated(LocalDate.of(2020, 3, 1), List.of(Fact.Day.TERM_END)));
        assertThat(out.allowed()).isEmpty();
        assertThat(out.nearest()).isEmpty();
    }

    @Test
    void whatTheAuthorityRemovesIsNotedAndNeverForbidden() {
        var termed = Facts.of("judgment-debtor").with(Fact.Day.DECISION_DATE, LocalDate.of(2021, 3, 1))
                .with(Wording.Circumstance.EVADES).with(Fact.Day.TERM_END, LocalDate.of(2023, 3, 1))
                .with(Fact.Flag.PERFORMED, true).build();

        var note = LAW.noteRemoval(termed, ExitGround.PERFORMED, JUNE).orElseThrow();

        assertThat(note.ways()).allSatisfy(
                way -> assertThat(way.evaluation()).isNotInstanceOf(Evaluation.Allowed.class));
        assertThat(LAW.noteRemoval(termed, ExitGround.TERM_ENDED, LocalDate.of(2023, 3, 2))).isEmpty();
        assertThat(LAW.noteRemoval(Facts.of("no-such-list").build(), ExitGround.PERFORMED, JUNE)).isPresent();
    }

    @Test
    void revocationIsNoWayOutOfAnyList() {
        for (var list : List.of("judgment-debtor", "tax-violation", "serious-market-violation", "wage-arrears",
                "safety-violation", "statistics-violation", "procurement-violation", "overloaded-transport",
                "operating-abnormality", "administrative-punishment")) {
            var way = LAW.answer(new RuleId("DR-01"), Facts.of(list).with(RegistrationState.REVOKED)
                    .with(Fact.Flag.REGISTER_EVIDENCE, true).with(Fact.Flag.CONFIRMED, true).build(), JUNE);
            assertThat(way.isPossible()).isFalse();
        }
    }

    @Test
    void anUnverifiedTransitionOpensNothingByItself() {
        var facts = Facts.of("administrative-punishment").with(Fact.Day.DECISION_DATE, LocalDate.of(2025, 12, 1))
                .with(Wording.Penalty.FINE).with(Wording.Field.OTHER).with(Wording.Severity.GENERAL)
                .with(Fact.Flag.PERFORMED, true).with(Fact.Flag.CORRECTED, true).with(Fact.Flag.COMMITMENT, true)
                .with(Fact.Flag.OTHER_CONDITIONS, true).with(Fact.Flag.FALSE_MATERIAL, false)
                .with(Fact.Flag.MARKET_AUTHORITY, false);

        assertThat(LAW.waysOut(facts.build(), LocalDate.of(2026, 3, 31)).allowed()).hasSize(1);
        assertThat(LAW.waysOut(facts.build(), LocalDate.of(2026, 4, 1)).allowed()).isEmpty();
        assertThat(LAW.waysOut(facts.with(Fact.Flag.TRANSITION_CONFIRMED, false).build(), LocalDate.of(2026, 4, 1))
                .allowed()).isEmpty();
        assertThat(LAW.waysOut(facts.with(Fact.Flag.TRANSITION_CONFIRMED, true).build(), LocalDate.of(2026, 4, 1))
                .allowed()).extracting(way -> way.basis().rule().value()).containsExactly("PP-13");
    }

    @Test
    void beforeAListingTheLawOfTheDayAnswersAndNotThatOfALaterOrder() {
        var rule = new RuleId("TX-02");
        var pending = Facts.of("tax-violation").with(Fact.Flag.FINAL, false).build();

        assertThat(LAW.answer(rule, pending, LocalDate.of(2022, 2, 1)).isPossible()).isFalse();
        assertThat(LAW.answers(Question.LISTING, pending, LocalDate.of(2022, 1, 31))).isEmpty();
        assertThat(LAW.answers(Question.LISTING, Facts.of("safety-violation").build(), JUNE)).isEmpty();
    }

    @Test
    void aListWithoutRulesHasNoWaysAndNoFaults() {
        assertThat(LAW.waysOut(Facts.of("credit-commitment").build(), JUNE).ways()).isEmpty();
    }

    private static List<String> rules(WaysOut out) {
        return out.ways().stream().map(way -> way.basis().rule().value()).toList();
    }

    private static Facts.Collector penalty() {
        return Facts.of("administrative-punishment").with(Fact.Day.DECISION_DATE, LocalDate.of(2022, 2, 20))
                .with(Wording.Severity.GENERAL).with(Wording.Penalty.CONFISCATION).with(Wording.Field.OTHER);
    }
}

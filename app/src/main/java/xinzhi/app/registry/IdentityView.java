package xinzhi.app.registry;

import static xinzhi.app.registry.RegistryWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.registry.Judgement.Verdict;
import xinzhi.app.registry.IdentityPage.Candidate;
import xinzhi.app.registry.IdentityPage.JudgementRow;
import xinzhi.app.registry.IdentityPage.Pair;

/// Makes the page of one subject, in the transaction of its reader.
@Component
final class IdentityView {
    private static final int RELATED_SHOWN = 20;
    private final SubjectQueries subjects;
    private final PoolQueries pool;
    private final JudgementQueries judgements;

    IdentityView(SubjectQueries subjects, PoolQueries pool, JudgementQueries judgements) {
        this.subjects = subjects;
        this.pool = pool;
        this.judgements = judgements;
    }

    String name(long id) { return subjects.get(id).name(); }

    IdentityPage page(Shell shell, long id, @Nullable String refusal, String typed) {
        var subject = subjects.get(id);
        var names = subjects.names(id);
        var judged = judgements.about(id);
        boolean linked = judged.stream().anyMatch(one -> one.subject() == id && one.holds()
                && one.verdict() == Verdict.SAME);
        var candidates = subject.inRegister() || linked
                ? List.<Candidate>of()
                : pool.candidates(id).stream().map(other -> candidate(subject, names, other)).toList();
        return new IdentityPage(shell, subject.name(), badges(subject), facts(subject),
                names.stream().map(IdentityView::name).toList(),
                pool.doubts(id, 0).stream().map(RegistryWords::doubt).toList(), candidates,
                candidates.isEmpty() ? none(subject, linked) : null,
                judged.stream().map(one -> judgement(id, one)).toList(), related(subject),
                PoolView.href(id) + "/judgements", refusal, typed);
    }

    private static List<Badge> badges(Subject subject) {
        var badges = new ArrayList<Badge>();
        badges.add(RegistryWords.inRegister(subject.inRegister()));
        var printed = subject.statePrinted();
        if (printed != null && !printed.isBlank()) {
            badges.add(new Badge(printed, subject.state().isAbnormal() ? Tone.WARN : Tone.PLAIN));
        }
        return badges;
    }

    private static List<Fact> facts(Subject subject) {
        return List.of(new Fact(WORDS.text("fact.code"), subject.unifiedCode()),
                new Fact(WORDS.text("fact.organisation-code"), subject.organisationCode()),
                new Fact(WORDS.text("fact.number"), subject.registrationNumber()),
                new Fact(WORDS.text("fact.representative"), subject.legalRepresentative()),
                new Fact(WORDS.text("fact.type"), subject.enterpriseType()),
                new Fact(WORDS.text("fact.authority"), subject.registrationAuthority()),
                new Fact(WORDS.text("fact.established"), Shown.day(subject.establishedOn())),
                new Fact(WORDS.text("fact.delivery"), WORDS.text("fact.delivery.value", subject.delivery())),
                new Fact(WORDS.text("fact.address"), subject.address(), true));
    }

    private static IdentityPage.NameRow name(KnownName name) {
        return new IdentityPage.NameRow(name.name(), RegistryWords.kind(name),
                WORDS.text(name.fromRegister() ? "source.register" : "source.list"));
    }

    private static String none(Subject subject, boolean linked) {
        return WORDS.text(subject.inRegister()
                ? "candidates.none.registered"
                : linked ? "candidates.none.linked" : "candidates.none");
    }

    private Candidate candidate(Subject own, List<KnownName> namesOfOwn, long id) {
        var other = subjects.get(id);
        var signals = Signals.of(own, namesOfOwn, other, subjects.names(id)).stream().map(RegistryWords::signal)
                .toList();
        return new Candidate(id, PoolView.href(id), other.name(), signals, pairs(own, other),
                pool.basis(own.id(), id));
    }

    private static List<Pair> pairs(Subject own, Subject other) {
        return List.of(pair("fact.name", own.name(), other.name()),
                pair("fact.code", own.unifiedCode(), other.unifiedCode()),
                pair("fact.organisation-code", own.organisationCode(), other.organisationCode()),
                pair("fact.number", own.registrationNumber(), other.registrationNumber()),
                pair("fact.representative", own.legalRepresentative(), other.legalRepresentative()),
                pair("fact.address", own.address(), other.address()),
                pair("fact.type", own.enterpriseType(), other.enterpriseType()),
                pair("fact.state", own.statePrinted(), other.statePrinted()));
    }

    private static Pair pair(String label, @Nullable String own, @Nullable String other) {
        return new Pair(WORDS.text(label), own, other, own != null && own.equals(other));
    }

    private JudgementRow judgement(long page, Judgement judgement) {
        long other = judgement.subject() == page ? judgement.registered() : judgement.subject();
        var undone = judgement.undone();
        return new JudgementRow(PoolView.href(other), subjects.get(other).name(),
                RegistryWords.verdict(judgement.verdict(), judgement.holds()), judgement.reason(),
                WORDS.text("judged.trace", judgement.judged().name(), Shown.time(judgement.judged().at())),
                undone == null
                        ? null
                        : WORDS.text("undone.trace", undone.by().name(), Shown.time(undone.by().at()),
                                undone.reason()),
                undone == null ? "/identities/judgements/" + judgement.id() + "/undo" : null);
    }

    private List<IdentityPage.Related> related(Subject subject) {
        return pool.related(subject, RELATED_SHOWN).stream()
                .map(one -> new IdentityPage.Related(PoolView.href(one.id()), one.name(),
                        new Badge(WORDS.text(one.byRepresentative() ? "related.REPRESENTATIVE" : "related.ADDRESS"),
                                Tone.PLAIN)))
                .toList();
    }
}

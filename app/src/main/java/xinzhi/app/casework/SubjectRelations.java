package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Operator;
import xinzhi.app.registry.Registry;
import xinzhi.app.registry.Relation;
import xinzhi.app.registry.Subject;
import xinzhi.lists.name.SubjectForm;

/// Head office and branches, who went on after whom, and who ran a shop: shown beside a subject, with nothing following from it.
@Component
final class SubjectRelations {
    static final int MOST = 20;
    private static final Words WORDS = CaseWords.WORDS;
    private final Registry registry;
    private final DossierQueries dossier;

    SubjectRelations(Registry registry, DossierQueries dossier) {
        this.registry = registry;
        this.dossier = dossier;
    }

    /// @param decides whether the reader may know persons by name: what goes on after a shop may be one
    List<SubjectPage.Related> of(Subject subject, SourceWords sources, boolean decides) {
        var relations = registry.relations(subject, MOST).stream()
                .filter(one -> decides || one.subject() != null || subject.form() != SubjectForm.INDIVIDUAL_BUSINESS)
                .toList();
        var said = sources.of(relations.stream().map(Relation::delivery).distinct().toList());
        var open = dossier.visible(relations.stream().flatMap(one -> Stream.ofNullable(one.subject()))
                .toList());
        return relations.stream().map(one -> row(one, open, said)).toList();
    }

    private static SubjectPage.Related row(Relation relation, Set<Long> open, SourceWords.Said said) {
        var other = relation.subject();
        var badge = relation.suggested()
                ? new Badge(WORDS.text("subject.relation.by-name"), Tone.WARN,
                        WORDS.text("subject.relation.by-name.hint"))
                : other == null
                        ? new Badge(WORDS.text("subject.relation.unknown"), Tone.PLAIN)
                        : new Badge(WORDS.text("subject.relation.by-code"), Tone.GOOD);
        return new SubjectPage.Related(WORDS.of("subject.relation", relation.kind()), relation.name(), relation.code(),
                other != null && open.contains(other) ? "/subjects/" + other : null, badge,
                said.of(relation.delivery()));
    }

    /// Who ran it, for those who may see former operators too; none for others and for what is no individual business.
    List<Operator> operators(Subject subject, boolean decides) {
        return decides && subject.form() == SubjectForm.INDIVIDUAL_BUSINESS
                ? registry.operators(subject.id())
                : List.of();
    }

    static List<SubjectPage.Value> values(List<Operator> operators) {
        var values = new ArrayList<SubjectPage.Value>();
        for (var operator : operators.size() < 2 ? List.<Operator>of() : operators.reversed()) {
            var followed = operator.followedOn();
            var since = operator.since();
            var from = since == null
                    ? WORDS.text("subject.operator.from-shown", operator.shownOn())
                    : WORDS.text("subject.operator.from-since", since);
            values.add(new SubjectPage.Value(
                    WORDS.text(followed == null ? "subject.operator" : "subject.operator.former"), operator.name(),
                    null,
                    followed == null ? from : WORDS.text("subject.operator.until", from, followed)));
        }
        return values;
    }
}

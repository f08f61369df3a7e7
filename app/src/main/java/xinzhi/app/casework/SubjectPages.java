package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.KnownName;
import xinzhi.app.registry.Operator;
import xinzhi.app.registry.Registry;
import xinzhi.app.registry.Subject;
import xinzhi.lists.name.SubjectForm;

/// The page of one subject, for whoever sees at least one of its listings.
@Controller
@ConditionalOnWebApplication
class SubjectPages {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int MOST = 200;
    private final PageShells shells;
    private final DossierQueries dossier;
    private final SubjectTimeline timeline;
    private final SourceWords sources;
    private final SubjectRelations relations;
    private final Registry registry;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Clock clock;

    SubjectPages(PageShells shells, DossierQueries dossier, SubjectTimeline timeline, SourceWords sources,
            SubjectRelations relations, Registry registry, Catalogue catalogue, Organisations organisations,
            Transactions transactions,
            Clock clock) {
        this.shells = shells;
        this.dossier = dossier;
        this.timeline = timeline;
        this.sources = sources;
        this.relations = relations;
        this.registry = registry;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/subjects/{id}")
    ModelAndView subject(HttpServletRequest request, Actor actor, @PathVariable long id) {
        return transactions.read(actor, () -> {
            var found = dossier.listings(id, MOST);
            if (found.isEmpty()) {
                throw new NotFound("subject");
            }
            return new ModelAndView("casework/subject", "page", Registry.isPerson(id)
                    ? ofPerson(request, actor, id, found)
                    : ofSubject(request, actor, registry.get(id), found));
        });
    }

    private SubjectPage ofSubject(HttpServletRequest request, Actor actor, Subject subject,
            List<DossierQueries.Listed> found) {
        var code = subject.unifiedCode() == null ? subject.organisationCode() : subject.unifiedCode();
        var said = said(found, subject.delivery());
        var operators = relations.operators(subject, decides(actor));
        var values = new ArrayList<>(SubjectValues.of(subject, found, said));
        values.addAll(SubjectRelations.values(operators));
        var boards = found.stream().map(DossierQueries.Listed::board).filter(Objects::nonNull).distinct()
                .map(board -> organisations.get(board).shortName()).toList();
        var whom = new Whom(subject.id(), subject.name(), code, form(subject.form()),
                CaseWords.register(subject.standing()), List.of(), formerNames(subject.id()),
                SubjectNotes.of(subject, registry.reversals(subject.id()), boards, LocalDate.now(clock)), values,
                relations.of(subject, sources, decides(actor)), operators);
        return page(request, actor, whom, found, said);
    }

    /// Who is told who represented or ran it before: all who decide, not streets and helpers.
    private static boolean decides(Actor actor) { return actor.duty() != Duty.STREET && actor.duty() != Duty.HELPER; }

    private static Badge form(SubjectForm form) {
        var hint = form.isEnterpriseLegalPerson().orElse(false)
                ? WORDS.text("subject.form-hint.legal")
                : WORDS.of("subject.form-hint", form);
        return new Badge(WORDS.of("subject.form", form), Tone.PLAIN, hint);
    }

    /// Whom the sheet is about.
    private record Whom(long id, String name, @Nullable String code, Badge kind, @Nullable Badge register,
            List<Badge> flags, List<String> former, List<String> notes, List<SubjectPage.Value> values,
            List<SubjectPage.Related> related, List<Operator> operators) {}

    /// Only what the register says: a name a list prints may be a mistake, and stands among the values with its source.
    private List<String> formerNames(long subject) {
        return registry.names(subject).stream().filter(KnownName::isFormer).map(KnownName::name).toList();
    }

    /// Masked, the title too; nothing is said of a person but what the lists say masked.
    private SubjectPage ofPerson(HttpServletRequest request, Actor actor, long id,
            List<DossierQueries.Listed> found) {
        var person = registry.findPerson(id).orElseThrow(() -> new NotFound("person"));
        var said = said(found, found.getFirst().delivery());
        var source = said.of(found.getFirst().delivery());
        var values = PersonWords.facts(person).stream()
                .map(fact -> new SubjectPage.Value(fact.label(), fact.value(), null, source)).toList();
        var whom = new Whom(id, PersonWords.name(person.maskedName()), person.maskedNumber(),
                new Badge(WORDS.text("flag.PERSON"), Tone.PLAIN), null, List.of(PersonWords.badge()), List.of(),
                List.of(), values, List.of(), List.of());
        return page(request, actor, whom, found, said);
    }

    private SourceWords.Said said(List<DossierQueries.Listed> found, long more) {
        var deliveries = new LinkedHashSet<Long>();
        deliveries.add(more);
        found.forEach(listed -> deliveries.add(listed.delivery()));
        return sources.of(deliveries);
    }

    private SubjectPage page(HttpServletRequest request, Actor actor, Whom whom, List<DossierQueries.Listed> found,
            SourceWords.Said said) {
        var shown = found.stream().limit(MOST).toList();
        return new SubjectPage(shells.shell(request, whom.name(), "/ledger"), whom.name(), whom.code(), whom.kind(),
                whom.register(), whom.flags(), figures(shown), whom.former(), whom.notes(), whom.values(),
                whom.related(), shown.stream().map(listed -> listed(listed, whom, said)).toList(),
                found.size() > MOST ? WORDS.text("subject.cut", MOST) : null,
                timeline.events(whom.id(), shown, this::called, decides(actor)),
                WORDS.text("subject.printed-at", Shown.formalDay(LocalDate.now(clock)), actor.organisationName()));
    }

    private List<Fact> figures(List<DossierQueries.Listed> found) {
        var figures = new ArrayList<Fact>();
        long listed = found.stream().filter(l -> l.item() != null && l.state().code().equals("listed")).count();
        long open = found.stream().filter(l -> l.item() != null && l.stage() != StageCode.CLOSED).count();
        figures.add(new Fact(WORDS.text("subject.listed"), WORDS.text("subject.items", listed)));
        figures.add(new Fact(WORDS.text("subject.open"), WORDS.text("subject.items", open)));
        found.stream().map(DossierQueries.Listed::publicityEnd).filter(Objects::nonNull)
                .filter(end -> !end.isBefore(LocalDate.now(clock))).min(Comparator.naturalOrder())
                .ifPresent(end -> figures.add(new Fact(WORDS.text("subject.next-end"), Shown.day(end))));
        return figures;
    }

    private SubjectPage.Listed listed(DossierQueries.Listed row, Whom whom, SourceWords.Said said) {
        var board = row.board();
        var stage = row.stage();
        var printed = row.printedName();
        return new SubjectPage.Listed(row.item() == null ? null : "/items/" + row.item(), listName(row.list()),
                row.document(), row.authority(), printed.equals(whom.name()) || printed.isEmpty() ? null : printed,
                Shown.day(row.decided()), Shown.day(row.publicityDate()), Shown.day(row.publicityEnd()),
                Shown.wan(row.amountFen()), then(row, whom.operators()), CaseWords.listing(row.state()),
                stage == null ? null : CaseWords.stage(stage),
                board == null ? null : organisations.get(board).shortName(), said.of(row.delivery()));
    }

    private static @Nullable String then(DossierQueries.Listed row, List<Operator> operators) {
        var decided = row.decided();
        return decided == null || operators.size() < 2
                ? null
                : Operator.on(decided, operators).filter(one -> one.followedOn() != null)
                        .map(one -> WORDS.text("subject.operator.then", one.name())).orElse(null);
    }

    private String listName(String list) { return catalogue.find(list).map(kind -> kind.format().name()).orElse(list); }

    private String called(DossierQueries.Listed listed) {
        var document = listed.document();
        return document == null ? listName(listed.list()) : listName(listed.list()) + " " + document;
    }
}

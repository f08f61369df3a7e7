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
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.KnownName;
import xinzhi.app.registry.Registry;
import xinzhi.app.registry.Subject;

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
    private final Registry registry;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Clock clock;

    SubjectPages(PageShells shells, DossierQueries dossier, SubjectTimeline timeline, SourceWords sources,
            Registry registry, Catalogue catalogue, Organisations organisations, Transactions transactions,
            Clock clock) {
        this.shells = shells;
        this.dossier = dossier;
        this.timeline = timeline;
        this.sources = sources;
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
        var flags = subject.inRegister()
                ? List.<Badge>of()
                : List.of(new Badge(WORDS.text("flag.NOT_IN_REGISTER"), Tone.PLAIN,
                        WORDS.text("flag-hint.NOT_IN_REGISTER")));
        return page(request, actor, subject.id(), subject.name(), code,
                WORDS.text(subject.individualBusiness() ? "subject.individual-business" : "subject.enterprise"),
                subject.inRegister() ? CaseWords.register(subject.state()) : null, flags,
                formerNames(subject.id()), SubjectValues.of(subject, found, said), found, said);
    }

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
        return page(request, actor, id, PersonWords.name(person.maskedName()), person.maskedNumber(),
                WORDS.text("flag.PERSON"), null, List.of(PersonWords.badge()), List.of(), values, found, said);
    }

    private SourceWords.Said said(List<DossierQueries.Listed> found, long more) {
        var deliveries = new LinkedHashSet<Long>();
        deliveries.add(more);
        found.forEach(listed -> deliveries.add(listed.delivery()));
        return sources.of(deliveries);
    }

    private SubjectPage page(HttpServletRequest request, Actor actor, long id, String name, @Nullable String code,
            String kind, @Nullable Badge register, List<Badge> flags, List<String> former,
            List<SubjectPage.Value> values, List<DossierQueries.Listed> found, SourceWords.Said said) {
        var shown = found.stream().limit(MOST).toList();
        return new SubjectPage(shells.shell(request, name, "/ledger"), name, code, kind, register, flags,
                figures(shown), former, values, shown.stream().map(listed -> listed(listed, name, said)).toList(),
                found.size() > MOST ? WORDS.text("subject.cut", MOST) : null,
                timeline.events(id, shown, this::called),
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

    private SubjectPage.Listed listed(DossierQueries.Listed row, String name, SourceWords.Said said) {
        var board = row.board();
        var stage = row.stage();
        var printed = row.printedName();
        return new SubjectPage.Listed(row.item() == null ? null : "/items/" + row.item(), listName(row.list()),
                row.document(), row.authority(), printed.equals(name) || printed.isEmpty() ? null : printed,
                Shown.day(row.decided()), Shown.day(row.publicityDate()), Shown.day(row.publicityEnd()),
                Shown.wan(row.amountFen()), CaseWords.listing(row.state()),
                stage == null ? null : CaseWords.stage(stage),
                board == null ? null : organisations.get(board).shortName(), said.of(row.delivery()));
    }

    private String listName(String list) { return catalogue.find(list).map(kind -> kind.format().name()).orElse(list); }

    private String called(DossierQueries.Listed listed) {
        var document = listed.document();
        return document == null ? listName(listed.list()) : listName(listed.list()) + " " + document;
    }
}

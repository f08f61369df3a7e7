package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Registry;
import xinzhi.app.registry.Subject;
import xinzhi.app.roster.Listing;
import xinzhi.app.roster.PersonalFields;
import xinzhi.app.roster.Roster;
import xinzhi.lists.format.FieldType;

/// The page of one ledger item.
@Controller
@ConditionalOnWebApplication
class ItemPages {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int SIBLINGS_SHOWN = 30;
    private static final int LONG_TEXT = 40;
    private final PageShells shells;
    private final ItemQueries items;
    private final ItemTimeline timeline;
    private final AbsenceQueries absences;
    private final PersonalReading personal;
    private final Roster roster;
    private final Registry registry;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final SourceWords sources;
    private final Supplements supplements;
    private final Transactions transactions;

    ItemPages(PageShells shells, ItemQueries items, ItemTimeline timeline, AbsenceQueries absences,
            PersonalReading personal, Roster roster,
            Registry registry,
            Catalogue catalogue, Organisations organisations, SourceWords sources, Supplements supplements,
            Transactions transactions) {
        this.shells = shells;
        this.items = items;
        this.timeline = timeline;
        this.absences = absences;
        this.personal = personal;
        this.roster = roster;
        this.registry = registry;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.sources = sources;
        this.supplements = supplements;
        this.transactions = transactions;
    }

    @GetMapping("/items/{id}")
    ModelAndView item(HttpServletRequest request, Actor actor, @PathVariable long id) {
        return page(request, actor, id, "", null, List.of());
    }

    /// Shows what is sealed, once: in the answer to a form, never at an address, and kept by no cache.
    @PostMapping("/items/{id}/personal")
    ModelAndView personal(HttpServletRequest request, HttpServletResponse response, Actor actor, @PathVariable long id,
            @RequestParam(defaultValue = "") String purpose) {
        response.setHeader("Cache-Control", "no-store");
        return switch (personal.open(actor, id, purpose)) {
            case PersonalReading.Outcome.Shown(var facts) -> page(request, actor, id, "", null, facts);
            case PersonalReading.Outcome.PurposeMissing() -> refused(request, response, actor, id, purpose, "missing");
            case PersonalReading.Outcome.PurposeTooLong() -> refused(request, response, actor, id, purpose, "too-long");
        };
    }

    private ModelAndView refused(HttpServletRequest request, HttpServletResponse response, Actor actor, long id,
            String purpose, String why) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(request, actor, id, purpose, WORDS.text("personal.refused." + why), List.of());
    }

    private ModelAndView page(HttpServletRequest request, Actor actor, long id, String purpose,
            @Nullable String refusal, List<Fact> shown) {
        return transactions.read(actor, () -> {
            var item = items.get(id);
            var listing = roster.get(item.listing());
            var form = personal.possible(item)
                    ? new ItemPage.Personal("/items/" + id + "/personal", purpose, refusal, shown)
                    : null;
            var page = Registry.isPerson(item.subject())
                    ? ofPerson(request, item, listing, form)
                    : ofSubject(request, item, listing, registry.get(item.subject()), form);
            return new ModelAndView("casework/item", "page", page)
                    .addObject("doubt", doubt(actor, item))
                    .addObject("supplements", supplements(actor, listing))
                    .addObject("history", HistoryForm.of(actor.duty(), id))
                    .addObject("subject", "/subjects/" + item.subject());
        });
    }

    /// For those who supply and take back.
    private List<Supplements.Supplement> supplements(Actor actor, Listing listing) {
        return actor.duty() == Duty.CITY || actor.duty() == Duty.CENTRE ? supplements.of(listing.id()) : List.of();
    }

    /// That its number was judged renumbered and both numbers are there; for those who judge it.
    private @Nullable NumberDoubt doubt(Actor actor, Item item) {
        return actor.duty() != Duty.CITY && actor.duty() != Duty.CENTRE
                ? null
                : absences.contradicted(item)
                        .map(other -> new NumberDoubt(WORDS.text("number-came-back"), "/items/" + other))
                        .orElse(null);
    }

    private ItemPage ofSubject(HttpServletRequest request, Item item, Listing listing, Subject subject,
            ItemPage.@Nullable Personal form) {
        var code = subject.unifiedCode() == null ? subject.organisationCode() : subject.unifiedCode();
        var flags = flags(item);
        return page(shells.shell(request, subject.name(), "/ledger"), item, listing, subject.name(), code,
                CaseWords.register(subject.standing()), flags, enterprise(subject), null, form);
    }

    /// Masked, the title too: it stands in the browser's history.
    private ItemPage ofPerson(HttpServletRequest request, Item item, Listing listing,
            ItemPage.@Nullable Personal form) {
        var name = PersonWords.name(listing.printedName());
        var person = registry.findPerson(item.subject()).map(p -> new ItemPage.Person(PersonWords.facts(p)))
                .orElseThrow(() -> new NotFound("person"));
        var flags = flags(item);
        flags.addFirst(PersonWords.badge());
        return page(shells.shell(request, name, "/ledger"), item, listing, name, listing.printedCode(), null, flags,
                null, person, form);
    }

    private ItemPage page(Shell shell, Item item, Listing listing, String name, @Nullable String code,
            @Nullable Badge register, List<Badge> flags, ItemPage.@Nullable Enterprise enterprise,
            ItemPage.@Nullable Person person, ItemPage.@Nullable Personal form) {
        var stage = CaseWords.stage(item.stage());
        var listed = CaseWords.listing(listing.state());
        return new ItemPage(shell, name, code, listName(item.list()), listing.authorityName(), board(item), register,
                stage, flags,
                new ItemPage.State(listed, Shown.formalDay(listing.state().since()), listing.authorityName(),
                        WORDS.text("listing-meaning." + listing.state().code())),
                new ItemPage.State(stage, Shown.time(item.stageSince()), null, WORDS.of("stage-meaning", item.stage())),
                facts(item, listing, form != null), WORDS.text("event.delivery", listing.delivery()), enterprise,
                person, form, siblings(item), timeline.events(item, listing));
    }

    private String listName(String list) { return catalogue.find(list).map(kind -> kind.format().name()).orElse(list); }

    private ItemPage.Board board(Item item) {
        var board = item.board();
        return board == null
                ? new ItemPage.Board(WORDS.text("board.none"), WORDS.of("rule", item.boardRule()),
                        WORDS.text("board.none.evidence"), true)
                : new ItemPage.Board(organisations.get(board).name(), WORDS.of("rule", item.boardRule()),
                        item.boardEvidence(),
                        CaseWords.doubt(item.boardRule()) != null);
    }

    private static List<Badge> flags(Item item) {
        var flags = new ArrayList<Badge>();
        var absentSince = item.absentSince();
        if (absentSince != null) {
            flags.add(new Badge(WORDS.text("flag.ABSENT"), Tone.WARN,
                    WORDS.text("flag-hint.ABSENT", Shown.formalDay(absentSince))));
        }
        if (!item.missing().isEmpty()) {
            flags.add(new Badge(WORDS.text("flag.THIN"), Tone.WARN,
                    WORDS.text("flag-hint.THIN", item.missing().size())));
        }
        if (item.body() == null) {
            flags.add(new Badge(WORDS.text("flag.BODY_UNKNOWN"), Tone.PLAIN, WORDS.text("flag-hint.BODY_UNKNOWN")));
        }
        return flags;
    }

    /// Every column of the source row in official order; a subject's sealed ones left out, a natural person's masked.
    private List<Fact> facts(Item item, Listing listing, boolean sealed) {
        boolean person = Registry.isPerson(item.subject());
        var facts = new ArrayList<Fact>();
        if (!item.missing().isEmpty()) {
            facts.add(new Fact(WORDS.text("fact.missing"),
                    WORDS.text("fact.missing.of", CaseWords.fieldNames(catalogue, item.list(), item.missing()),
                            sources.of(List.of(listing.delivery())).of(listing.delivery())),
                    true));
        }
        for (var field : catalogue.get(listing.list()).format().fields()) {
            var value = listing.content().get(field.code());
            if (person && PersonalFields.ofPerson(field)) {
                facts.add(new Fact(field.name(), sealed ? PersonWords.sealed(field, listing) : null));
            } else if (!PersonalFields.ofSubject(field)) {
                var shown = value != null && field.type() == FieldType.AMOUNT_WAN
                        ? Shown.wan(Long.valueOf(value))
                        : value;
                var printed = listing.content().get(field.code() + Listing.PRINTED);
                facts.add(new Fact(field.name(),
                        printed == null ? shown : laid(shown, printed),
                        shown != null && shown.length() > LONG_TEXT));
            }
        }
        facts.add(new Fact(WORDS.text("fact.resolution"), Registry.whyThisSubject(listing.resolution())));
        return facts;
    }

    private static String laid(@Nullable String shown, String printed) {
        var value = shown == null ? "—" : shown;
        return printed.isEmpty() ? WORDS.text("fact.supplied", value) : WORDS.text("fact.laid", value, printed);
    }

    private static ItemPage.@Nullable Enterprise enterprise(Subject subject) {
        if (!subject.inRegister()) {
            return null;
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(WORDS.text("enterprise.name"), subject.name()));
        facts.add(new Fact(WORDS.text("enterprise.state"), subject.statePrinted()));
        facts.add(new Fact(WORDS.text("enterprise.type"), subject.enterpriseType()));
        facts.add(new Fact(WORDS.text("enterprise.representative"), subject.legalRepresentative()));
        facts.add(new Fact(WORDS.text("enterprise.registration-number"), subject.registrationNumber()));
        facts.add(new Fact(WORDS.text("enterprise.authority"), subject.registrationAuthority()));
        facts.add(new Fact(WORDS.text("enterprise.supervision"), subject.localSupervision()));
        facts.add(new Fact(WORDS.text("enterprise.street"), subject.street()));
        facts.add(new Fact(WORDS.text("enterprise.address"), subject.address()));
        facts.add(new Fact(WORDS.text("enterprise.established"), Shown.day(subject.establishedOn())));
        facts.add(new Fact(WORDS.text("enterprise.ended"), Shown.day(subject.endedOn())));
        return new ItemPage.Enterprise(facts,
                WORDS.text("enterprise.source", subject.delivery(), Shown.time(subject.knownFrom())));
    }

    private List<ItemPage.OtherRow> siblings(Item item) {
        return items.siblings(item, SIBLINGS_SHOWN).stream()
                .map(s -> new ItemPage.OtherRow("/items/" + s.id(), listName(s.list()),
                        s.document(), s.authority(), Shown.day(s.decided()), Shown.day(s.publicityEnd()),
                        CaseWords.listing(s.listing()), CaseWords.stage(s.stage())))
                .toList();
    }
}

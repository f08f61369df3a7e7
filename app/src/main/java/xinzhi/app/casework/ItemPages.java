package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Registry;
import xinzhi.app.registry.Subject;
import xinzhi.app.roster.Listing;
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
    private final Roster roster;
    private final Registry registry;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;

    ItemPages(PageShells shells, ItemQueries items, ItemTimeline timeline, Roster roster, Registry registry,
            Catalogue catalogue, Organisations organisations, Transactions transactions) {
        this.shells = shells;
        this.items = items;
        this.timeline = timeline;
        this.roster = roster;
        this.registry = registry;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    @GetMapping("/items/{id}")
    ModelAndView item(HttpServletRequest request, Actor actor, @PathVariable long id) {
        return transactions.read(actor, () -> {
            var item = items.get(id);
            var listing = roster.get(item.listing());
            var subject = registry.get(item.subject());
            var shell = shells.shell(request, subject.name(), "/ledger");
            return new ModelAndView("casework/item", "page", page(shell, item, listing, subject))
                    .addObject("history", HistoryForm.of(actor.duty(), id));
        });
    }

    private ItemPage page(Shell shell, Item item, Listing listing, Subject subject) {
        var code = subject.unifiedCode() == null ? subject.organisationCode() : subject.unifiedCode();
        var stage = CaseWords.stage(item.stage());
        var listed = CaseWords.listing(listing.state());
        return new ItemPage(shell, subject.name(), code, listName(item.list()), listing.authorityName(), board(item),
                CaseWords.register(subject.state()), stage, flags(item, subject),
                new ItemPage.State(listed, Shown.formalDay(listing.state().since()), listing.authorityName(),
                        WORDS.text("listing-meaning." + listing.state().code())),
                new ItemPage.State(stage, Shown.time(item.stageSince()), null, WORDS.of("stage-meaning", item.stage())),
                facts(listing), WORDS.text("event.delivery", listing.delivery()), enterprise(subject), siblings(item),
                timeline.events(item, listing));
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

    private static List<Badge> flags(Item item, Subject subject) {
        var flags = new ArrayList<Badge>();
        var absentSince = item.absentSince();
        if (absentSince != null) {
            flags.add(new Badge(WORDS.text("flag.ABSENT"), Tone.WARN,
                    WORDS.text("flag-hint.ABSENT", Shown.formalDay(absentSince))));
        }
        if (!subject.inRegister()) {
            flags.add(
                    new Badge(WORDS.text("flag.NOT_IN_REGISTER"), Tone.PLAIN, WORDS.text("flag-hint.NOT_IN_REGISTER")));
        }
        if (item.body() == null) {
            flags.add(new Badge(WORDS.text("flag.BODY_UNKNOWN"), Tone.PLAIN, WORDS.text("flag-hint.BODY_UNKNOWN")));
        }
        return flags;
    }

    /// Every column of the source row but the personal ones, in official order.
    private List<Fact> facts(Listing listing) {
        var facts = new ArrayList<Fact>();
        for (var field : catalogue.get(listing.list()).format().fields()) {
            if (!field.personal()) {
                var value = listing.content().get(field.code());
                var shown = value != null && field.type() == FieldType.AMOUNT_WAN
                        ? Shown.wan(Long.valueOf(value))
                        : value;
                facts.add(new Fact(field.name(), shown, shown != null && shown.length() > LONG_TEXT));
            }
        }
        return facts;
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

package xinzhi.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.LegalBasis;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.organisation.PageShells;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.OwnSubject;
import xinzhi.app.registry.Registry;

/// The page of an enterprise.
@Controller
@ConditionalOnWebApplication
class OwnListingsPages {
    private static final Words WORDS = CaseWords.WORDS;
    private final PageShells shells;
    private final OwnListingQueries listings;
    private final Registry registry;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;

    OwnListingsPages(PageShells shells, OwnListingQueries listings, Registry registry, Catalogue catalogue,
            Organisations organisations, Transactions transactions) {
        this.shells = shells;
        this.listings = listings;
        this.registry = registry;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    @GetMapping("/my")
    ModelAndView own(HttpServletRequest request, Actor enterprise) {
        return transactions.read(enterprise, () -> {
            var subject = registry.getOwn(enterprise.organisation());
            var page = new OwnListingsPage(shells.shell(request, WORDS.text("own.title"), "/my"), subject.name(),
                    subject.code(),
                    register(subject), listings.list().stream().map(this::listed).toList());
            return new ModelAndView("casework/own", "page", page);
        });
    }

    private static List<Fact> register(OwnSubject subject) {
        return List.of(new Fact(WORDS.text("enterprise.state"), subject.statePrinted()),
                new Fact(WORDS.text("enterprise.type"), subject.enterpriseType()),
                new Fact(WORDS.text("enterprise.authority"), subject.registrationAuthority()),
                new Fact(WORDS.text("enterprise.established"), Shown.day(subject.establishedOn())),
                new Fact(WORDS.text("enterprise.address"), subject.address(), true));
    }

    private OwnListingsPage.Listed listed(OwnListingQueries.OwnListing listing) {
        var kind = catalogue.find(listing.list());
        var state = CaseWords.listing(listing.state());
        var facts = List.of(new Fact(WORDS.text("own.authority"), listing.authority()),
                new Fact(WORDS.text("own.document"), listing.document()),
                new Fact(WORDS.text("own.decided"), Shown.day(listing.decided())),
                new Fact(WORDS.text("own.publicity-end"), Shown.day(listing.publicityEnd())),
                new Fact(WORDS.text("own.printed-name"), listing.printedName()));
        return new OwnListingsPage.Listed(kind.map(k -> k.format().name()).orElse(listing.list()), state,
                Shown.formalDay(listing.state().since()), WORDS.text("listing-meaning." + listing.state().code()),
                facts, kind.map(OwnListingsPages::basis).orElse(List.of()), contact(listing));
    }

    private static List<String> basis(ListKind kind) {
        return List.of(WORDS.text("own.list-basis", text(kind.listBasis())),
                WORDS.text("own.criteria-basis", text(kind.criteriaBasis())));
    }

    /// What is not verified is shown as such.
    private static String text(LegalBasis basis) {
        var article = basis.article() == null ? "" : basis.article();
        var doubt = basis.confidence() == Confidence.VERIFIED ? "" : WORDS.text("own.unverified");
        return "《" + basis.instrument() + "》" + article + doubt;
    }

    private List<String> contact(OwnListingQueries.OwnListing listing) {
        var contact = new ArrayList<String>();
        var authority = listing.authority();
        contact.add(authority == null
                ? WORDS.text("own.contact.authority-unknown")
                : WORDS.text("own.contact.authority", authority));
        var board = listing.board();
        (board == null ? java.util.Optional.<Organisation>empty() : organisations.find(board))
                .ifPresent(o -> contact.add(WORDS.text("own.contact.board", o.name())));
        return contact;
    }
}

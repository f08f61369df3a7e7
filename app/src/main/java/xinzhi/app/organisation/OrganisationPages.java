package xinzhi.app.organisation;

import static xinzhi.app.organisation.OrganisationWords.WORDS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.OrganisationsPage.NameRow;
import xinzhi.app.organisation.OrganisationsView.Tab;
import xinzhi.app.organisation.ProposalQueries.State;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;

/// The directory of organisations and the page of each.
@Controller
@ConditionalOnWebApplication
class OrganisationPages {
    static final String PATH = "/organisations";
    private static final int NAMES_SHOWN = 200;
    private final PageShells shells;
    private final Organisations organisations;
    private final OrganisationsView directory;
    private final OrganisationView view;
    private final ProposalsView proposals;
    private final Contacts contacts;
    private final UnrecognisedNames unrecognised;

    OrganisationPages(PageShells shells, Organisations organisations, OrganisationsView directory,
            OrganisationView view, ProposalsView proposals, Contacts contacts, UnrecognisedNames unrecognised) {
        this.shells = shells;
        this.organisations = organisations;
        this.directory = directory;
        this.view = view;
        this.proposals = proposals;
        this.contacts = contacts;
        this.unrecognised = unrecognised;
    }

    @GetMapping(PATH)
    ModelAndView directory(HttpServletRequest request, Actor reader, @RequestParam(required = false) String tab,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String name) {
        var query = q.strip();
        var at = Tab.of(tab);
        boolean searching = !query.isEmpty();
        var asked = proposals.list(reader);
        var shown = searching ? null : at;
        var groups = searching ? directory.search(query) : directory.groups(at);
        var names = shown == Tab.NAMES ? names(reader) : List.<NameRow>of();
        var rows = shown == Tab.PROPOSALS
                ? asked.stream().map(each -> proposals.row(each, reader)).toList()
                : List.<OrganisationsPage.ProposalRow>of();
        var note = WORDS.text(searching ? "note.search" : "note." + at.code());
        long open = asked.stream().filter(each -> each.state() == State.PROPOSED).count();
        var form = !searching && mayChange(reader) && (at == Tab.NAMES || at == Tab.HELPERS)
                ? proposals.form(at, ProposalsView.typed(request, name))
                : null;
        return new ModelAndView("organisation/organisations", "page",
                new OrganisationsPage(shells.shell(request, WORDS.text("title"), PATH), tabs(reader, shown, open),
                        query, note, groups, names, rows, empty(searching ? "search" : at.code()), form));
    }

    private static OrganisationsPage.Empty empty(String place) {
        var key = "empty." + place;
        return new OrganisationsPage.Empty(WORDS.textOr(key, WORDS.text("empty.else")),
                WORDS.textOr(key + ".advice", WORDS.text("empty.else.advice")));
    }

    private List<OrganisationsPage.Tab> tabs(Actor reader, @Nullable Tab current, long open) {
        return Stream.of(Tab.values()).filter(tab -> tab != Tab.NAMES || seesItems(reader)).map(tab -> {
            var count = switch (tab) {
                case BOARDS, DEPARTMENTS, BODIES, PLACES, HELPERS -> Shown.count(directory.count(tab));
                case PROPOSALS -> open == 0 ? null : Shown.count(open);
                case NAMES -> null;
            };
            return new OrganisationsPage.Tab(WORDS.of("tab", tab), PATH + "?tab=" + tab.code(), count, tab == current);
        }).toList();
    }

    private List<NameRow> names(Actor reader) {
        if (!seesItems(reader)) {
            return List.of();
        }
        return unrecognised.list(reader, NAMES_SHOWN).stream().map(each -> new NameRow(each.printed(),
                Shown.count(each.items()), mayChange(reader) ? ProposalsView.href(each.printed()) : null)).toList();
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView organisation(HttpServletRequest request, Actor reader, @PathVariable int id) {
        var organisation = organisations.get(id);
        var shell = shells.shell(request, organisation.name(), PATH);
        return new ModelAndView("organisation/organisation", "page",
                view.page(shell, reader, organisation, mayChange(reader)));
    }

    @PostMapping(PATH + "/{id}/contacts")
    String addContact(Actor actor, @PathVariable int id, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post, @RequestParam(defaultValue = "") String telephone,
            RedirectAttributes redirect) {
        var flash = switch (contacts.add(actor, id, name.strip(), post.strip(), telephone.strip())) {
            case DONE -> new Shell.Flash(false, WORDS.text("contact.added"));
            case UNFIT -> new Shell.Flash(true, WORDS.text("contact.unfit"));
        };
        redirect.addFlashAttribute(PageShells.FLASH, flash);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id}/contacts/{contact}/end")
    String endContact(Actor actor, @PathVariable int id, @PathVariable long contact, RedirectAttributes redirect) {
        contacts.end(actor, id, contact);
        redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("contact.ended")));
        return "redirect:" + PATH + "/" + id;
    }

    private static boolean mayChange(Actor actor) {
        return actor.duty() == Duty.ADMINISTRATOR || actor.duty() == Duty.CITY;
    }

    /// The administrator has no case, and so no names that cases bear.
    private static boolean seesItems(Actor actor) { return actor.duty() != Duty.ADMINISTRATOR; }
}

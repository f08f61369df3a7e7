package xinzhi.app.organisation;

import static xinzhi.app.organisation.OrganisationWords.WORDS;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.organisation.OrganisationsView.Tab;
import xinzhi.app.organisation.Proposals.Asked;
import xinzhi.app.organisation.Proposals.Outcome;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.TypedDay;

/// Proposing a name, a body or a helper, and deciding about it.
@Controller
@ConditionalOnWebApplication
class ProposalPages {
    private static final String PATH = OrganisationPages.PATH + "/proposals";
    private static final String LIST = "redirect:" + OrganisationPages.PATH + "?tab=";
    private final Proposals proposals;
    private final Organisations organisations;

    ProposalPages(Proposals proposals, Organisations organisations) {
        this.proposals = proposals;
        this.organisations = organisations;
    }

    @PostMapping(PATH)
    String propose(Actor actor, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "") String board,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String effective,
            RedirectAttributes redirect) {
        var known = Stream.of(Proposals.Kind.values()).filter(each -> each.code().equals(kind)).findFirst();
        var day = TypedDay.find(effective);
        Outcome outcome;
        if (known.isEmpty()) {
            outcome = new Outcome.Refused(Proposals.Reason.KIND_UNKNOWN);
        } else if (day.isEmpty()) {
            outcome = new Outcome.Refused(Proposals.Reason.DAY_UNREADABLE);
        } else {
            outcome = proposals.propose(actor, asked(known.get(), name, body, line, board, reason, day.get()));
        }
        return switch (outcome) {
            case Outcome.Done(var done) -> {
                flash(redirect, false, WORDS.text("proposed", done));
                yield LIST + Tab.PROPOSALS.code();
            }
            case Outcome.Refused(var why) -> {
                flash(redirect, true, WORDS.of("refused", why));
                redirect.addFlashAttribute(ProposalsView.TYPED,
                        new ProposalsView.Typed(kind, name, body, line, board, reason, effective));
                yield LIST + (known.filter(Proposals.Kind.HELPER::equals).isPresent() ? Tab.HELPERS : Tab.NAMES).code();
            }
        };
    }

    @PostMapping(PATH + "/{id}/approve")
    String approve(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return decided(proposals.approve(actor, id), "approved", redirect);
    }

    @PostMapping(PATH + "/{id}/refuse")
    String refuse(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return decided(proposals.refuse(actor, id), "refused", redirect);
    }

    private static String decided(Outcome outcome, String word, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done(var name) -> flash(redirect, false, WORDS.text(word, name));
            case Outcome.Refused(var why) -> flash(redirect, true, WORDS.of("refused", why));
        }
        return LIST + Tab.PROPOSALS.code();
    }

    private static void flash(RedirectAttributes redirect, boolean refused, String text) {
        redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(refused, text));
    }

    private Asked asked(Proposals.Kind kind, String name, String body, String line, String board, String reason,
            LocalDate effective) {
        var of = kind == Proposals.Kind.NAME ? bodyOf(body) : null;
        boolean making = kind == Proposals.Kind.BODY;
        return new Asked(kind, name.strip(), of, making && !line.isBlank() ? line : null,
                making && board.matches("[0-9]{1,9}") ? Integer.valueOf(board) : null, reason.strip(), effective);
    }

    /// By its full name, as the list of choices offers it.
    private @Nullable Integer bodyOf(String name) {
        var plain = PlainName.of(name);
        return organisations.list(Organisation.Kind.BODY).stream().filter(o -> PlainName.of(o.name()).equals(plain))
                .map(Organisation::id).findFirst().orElse(null);
    }
}

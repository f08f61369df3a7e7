package xinzhi.app.organisation;

import static xinzhi.app.organisation.OrganisationWords.WORDS;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import xinzhi.app.organisation.Organisation.Kind;
import xinzhi.app.organisation.OrganisationsPage.ProposalForm;
import xinzhi.app.organisation.OrganisationsPage.ProposalRow;
import xinzhi.app.organisation.OrganisationsView.Tab;
import xinzhi.app.organisation.ProposalQueries.Proposal;
import xinzhi.app.organisation.ProposalQueries.State;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;

/// Shows what was proposed, and the form that proposes.
@Component
final class ProposalsView {
    /// Under this name what was typed waits for the page after a refusal.
    static final String TYPED = "typed";
    private final Proposals proposals;
    private final Organisations organisations;
    private final OrganisationsView directory;
    private final Clock clock;

    ProposalsView(Proposals proposals, Organisations organisations, OrganisationsView directory, Clock clock) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.directory = directory;
        this.clock = clock;
    }

    /// What somebody typed into the form.
    record Typed(String kind, String name, String body, String line, String board, String reason, String effective)
            implements
                Serializable {}

    static Typed typed(HttpServletRequest request, String name) {
        var flashes = RequestContextUtils.getInputFlashMap(request);
        return flashes != null && flashes.get(TYPED) instanceof Typed typed
                ? typed
                : new Typed("name", name, "", "", "", "", "");
    }

    static String href(String printed) {
        return OrganisationPages.PATH + "?tab=names&name=" + URLEncoder.encode(printed, StandardCharsets.UTF_8);
    }

    List<Proposal> list(Actor reader) { return proposals.list(reader); }

    ProposalRow row(Proposal proposal, Actor reader) {
        var asked = proposal.asked();
        boolean open = proposal.state() == State.PROPOSED
                && (reader.duty() == Duty.ADMINISTRATOR || reader.duty() == Duty.CITY);
        boolean own = proposal.proposedBy() == reader.user();
        var path = OrganisationPages.PATH + "/proposals/" + proposal.id();
        return new ProposalRow(WORDS.of("proposal", asked.kind()), asked.name(), what(asked), asked.reason(),
                asked.effective().toString(), who(proposal.proposedName(), Shown.time(proposal.proposedAt())),
                state(proposal.state()), decided(proposal), open && !own ? path + "/approve" : null,
                open ? path + "/refuse" : null);
    }

    private String what(Proposals.Asked asked) {
        var organisation = asked.organisation();
        var board = asked.board();
        var line = asked.line();
        return switch (asked.kind()) {
            case NAME -> organisation == null ? "" : organisations.get(organisation).name();
            case BODY -> WORDS.text("proposal.body.what", line == null ? "" : directory.line(line),
                    board == null ? WORDS.of("level", Organisation.Level.CITY) : organisations.get(board).name());
            case HELPER -> WORDS.of("kind", Kind.HELPER);
        };
    }

    private static @Nullable String decided(Proposal proposal) {
        var at = proposal.decidedAt();
        var name = proposal.decidedName();
        return at == null || name == null ? null : who(name, Shown.time(at));
    }

    private static String who(String name, String at) { return WORDS.text("proposal.who", name, at); }

    private static Badge state(State state) {
        var tone = switch (state) {
            case PROPOSED -> Tone.WARN;
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.PLAIN;
        };
        return new Badge(WORDS.of("state", state), tone);
    }

    ProposalForm form(Tab tab, Typed typed) {
        var today = LocalDate.now(clock).toString();
        boolean helpers = tab == Tab.HELPERS;
        var kinds = helpers ? Stream.of(Proposals.Kind.HELPER) : Stream.of(Proposals.Kind.NAME, Proposals.Kind.BODY);
        return new ProposalForm(tab.code(),
                kinds.map(kind -> new Choice(kind.code(), WORDS.of("form", kind), kind.code().equals(typed.kind())))
                        .toList(),
                typed.name(), typed.body(),
                helpers ? List.of() : organisations.list(Kind.BODY).stream().map(Organisation::name).toList(),
                lines(typed.line()), boards(typed.board()), typed.reason(),
                typed.effective().isEmpty() ? today : typed.effective(), today);
    }

    private List<Choice> lines(String chosen) {
        var lines = Stream.of(Kind.CITY, Kind.CENTRE, Kind.DEPARTMENT)
                .flatMap(kind -> organisations.list(kind).stream())
                .map(o -> new Choice(o.code(), o.name(), o.code().equals(chosen)));
        return Stream.concat(Stream.of(new Choice("", WORDS.text("form.choose"), chosen.isEmpty())), lines).toList();
    }

    private List<Choice> boards(String chosen) {
        var boards = organisations.list(Kind.BOARD).stream()
                .map(o -> new Choice(Integer.toString(o.id()), o.name(), Integer.toString(o.id()).equals(chosen)));
        return Stream.concat(Stream.of(new Choice("", WORDS.text("form.city"), chosen.isEmpty())), boards).toList();
    }
}

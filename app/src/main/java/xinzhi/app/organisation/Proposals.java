package xinzhi.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.ProposalQueries.Proposal;
import xinzhi.app.organisation.ProposalQueries.State;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;

/// What the city adds to its organisations by itself (机构变更): one proposes, another approves, and it holds from a day on. Rule C-27.
@Component
final class Proposals {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 200;
    private static final int YEARS_AHEAD = 2;
    private final ProposalQueries proposals;
    private final OrganisationQueries queries;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Journal journal;
    private final ApplicationEventPublisher announcing;
    private final Clock clock;

    Proposals(ProposalQueries proposals, OrganisationQueries queries, Organisations organisations,
            Transactions transactions, Journal journal, ApplicationEventPublisher announcing, Clock clock) {
        this.proposals = proposals;
        this.queries = queries;
        this.organisations = organisations;
        this.transactions = transactions;
        this.journal = journal;
        this.announcing = announcing;
        this.clock = clock;
    }

    enum Kind {
        /// A name as printed that is an existing body's.
        NAME,
        /// A designating body not known yet.
        BODY,
        /// A third party that helps.
        HELPER;

        String code() { return name().toLowerCase(Locale.ROOT); }

        static Kind of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
    }

    /// What is asked for; the body for a name, line and perhaps board for a body.
    record Asked(Kind kind, String name, @Nullable Integer organisation, @Nullable String line, @Nullable Integer board,
            String reason, LocalDate effective) {}

    sealed interface Outcome {
        record Done(String name) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    enum Reason {
        KIND_UNKNOWN,
        NAME_UNFIT,
        NAME_KNOWN,
        BODY_UNKNOWN,
        LINE_UNKNOWN,
        BOARD_UNKNOWN,
        REASON_MISSING,
        DAY_UNREADABLE,
        DAY_PAST,
        DAY_TOO_FAR,
        PROPOSED_ALREADY,
        DECIDED_ALREADY,
        SAME_PERSON
    }

    List<Proposal> list(Actor reader) { return transactions.read(reader, proposals::list); }

    Outcome propose(Actor by, Asked asked) {
        return transactions.write(by, in -> {
            var unfit = unfit(asked);
            if (unfit.isPresent()) {
                return new Outcome.Refused(unfit.get());
            }
            in.begin();
            var id = proposals.insert(asked, by, OffsetDateTime.now(clock));
            if (id.isEmpty()) {
                return new Outcome.Refused(Reason.PROPOSED_ALREADY);
            }
            report(by, "proposed", asked, asked.organisation(), id.get());
            return new Outcome.Done(asked.name());
        });
    }

    private Optional<Reason> unfit(Asked asked) {
        if (asked.name().length() < 2 || asked.name().length() > LONGEST_NAME) {
            return Optional.of(Reason.NAME_UNFIT);
        }
        if (asked.reason().isBlank() || asked.reason().length() > LONGEST_REASON) {
            return Optional.of(Reason.REASON_MISSING);
        }
        var today = LocalDate.now(clock);
        if (asked.effective().isBefore(today)) {
            return Optional.of(Reason.DAY_PAST);
        }
        if (asked.effective().isAfter(today.plusYears(YEARS_AHEAD))) {
            return Optional.of(Reason.DAY_TOO_FAR);
        }
        return switch (asked.kind()) {
            case NAME -> unfitName(asked);
            case BODY -> unfitBody(asked);
            case HELPER -> known(asked.name()) ? Optional.of(Reason.NAME_KNOWN) : Optional.empty();
        };
    }

    private Optional<Reason> unfitName(Asked asked) {
        var body = asked.organisation() == null
                ? Optional.<Organisation>empty()
                : organisations.find(asked.organisation());
        var today = LocalDate.now(clock);
        if (body.filter(o -> o.kind() == Organisation.Kind.BODY && o.on(today)).isEmpty()) {
            return Optional.of(Reason.BODY_UNKNOWN);
        }
        var plain = PlainName.of(asked.name());
        return organisations.names().stream()
                .anyMatch(name -> name.name().equals(plain) && name.organisation() == body.get().id())
                        ? Optional.of(Reason.NAME_KNOWN)
                        : Optional.empty();
    }

    private Optional<Reason> unfitBody(Asked asked) {
        var line = asked.line();
        if (line == null || organisations.find(line).filter(o -> line.equals(o.line())).isEmpty()) {
            return Optional.of(Reason.LINE_UNKNOWN);
        }
        var board = asked.board();
        if (board != null
                && organisations.find(board).filter(o -> o.kind() == Organisation.Kind.BOARD).isEmpty()) {
            return Optional.of(Reason.BOARD_UNKNOWN);
        }
        return known(asked.name()) ? Optional.of(Reason.NAME_KNOWN) : Optional.empty();
    }

    private boolean known(String name) {
        var plain = PlainName.of(name);
        return organisations.names().stream().anyMatch(known -> known.name().equals(plain))
                || organisations.all().stream().anyMatch(o -> PlainName.of(o.name()).equals(plain));
    }

    Outcome approve(Actor by, long id) { return decide(by, id, State.APPROVED); }

    /// Whoever proposed it may take it back in the same way.
    Outcome refuse(Actor by, long id) { return decide(by, id, State.REFUSED); }

    private Outcome decide(Actor by, long id, State state) {
        var outcome = transactions.write(by, in -> {
            in.begin();
            var proposal = proposals.lock(id).orElseThrow(() -> new NotFound("proposal " + id));
            if (proposal.state() != State.PROPOSED) {
                return new Outcome.Refused(Reason.DECIDED_ALREADY);
            }
            if (state == State.APPROVED && proposal.proposedBy() == by.user()) {
                return new Outcome.Refused(Reason.SAME_PERSON);
            }
            var made = state == State.APPROVED ? carryOut(id, proposal.asked()) : proposal.asked().organisation();
            proposals.decide(id, state, made, by, OffsetDateTime.now(clock));
            report(by, state.code(), proposal.asked(), made, id);
            return new Outcome.Done(proposal.asked().name());
        });
        if (outcome instanceof Outcome.Done && state == State.APPROVED) {
            organisations.load();
            announcing.publishEvent(new BodiesChanged());
        }
        return outcome;
    }

    /// It holds from the day asked for, but never from a day before its approval.
    private @Nullable Integer carryOut(long id, Asked asked) {
        var today = LocalDate.now(clock);
        var from = asked.effective().isBefore(today) ? today : asked.effective();
        var code = Organisation.OWN + id;
        return switch (asked.kind()) {
            case NAME -> {
                var body = asked.organisation();
                if (body != null) {
                    queries.addName(asked.name(), body, from);
                }
                yield body;
            }
            case BODY -> {
                int body = queries.add(code, Organisation.Kind.BODY, asked.name(), asked.line(), asked.board(), from);
                queries.addName(asked.name(), body, from);
                yield body;
            }
            case HELPER -> queries.add(code, Organisation.Kind.HELPER, asked.name(), null, null, from);
        };
    }

    private void report(Actor by, String act, Asked asked, @Nullable Integer organisation, long id) {
        journal.append(by, asked.kind().code() + "-" + act, Journal.About.ORGANISATION,
                organisation == null ? 0 : organisation,
                Map.of("name", asked.name(), "reason", asked.reason(), "effective", asked.effective().toString(),
                        "proposal", Long.toString(id)));
    }
}

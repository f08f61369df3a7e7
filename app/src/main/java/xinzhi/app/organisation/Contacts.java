package xinzhi.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;

/// Keeps whom to reach (联系人): who takes over is written beside who was there before, never over it.
@Component
final class Contacts {
    private static final int LONGEST = 40;
    private final ContactQueries queries;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Contacts(ContactQueries queries, Organisations organisations, Transactions transactions, Journal journal,
            Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    enum Outcome {
        DONE,
        UNFIT
    }

    /// Past ones included.
    List<Contact> list(Actor reader, int organisation) {
        return transactions.read(reader, () -> queries.list(organisation));
    }

    /// The journal keeps that somebody was entered, not who: the table has the name.
    Outcome add(Actor by, int organisation, String name, String post, String telephone) {
        if (name.isBlank() || name.length() > LONGEST || post.length() > LONGEST
                || !telephone.matches("[0-9+() （）转,，、-]{3,40}")) {
            return Outcome.UNFIT;
        }
        var of = organisations.get(organisation);
        return transactions.write(by, in -> {
            in.begin();
            queries.add(of.id(), name, post, telephone, LocalDate.now(clock), by, OffsetDateTime.now(clock));
            journal.append(by, "contact-added", Journal.About.ORGANISATION, of.id(), Map.of());
            return Outcome.DONE;
        });
    }

    void end(Actor by, int organisation, long contact) {
        transactions.write(by, in -> {
            in.begin();
            if (!queries.end(organisation, contact, LocalDate.now(clock).minusDays(1))) {
                throw new NotFound("contact " + contact);
            }
            journal.append(by, "contact-ended", Journal.About.ORGANISATION, organisation, Map.of());
            return contact;
        });
    }
}

package xinzhi.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.UnseenSigns;

/// Keys of sending organisations' systems (接口密钥): made, replaced, revoked, and known again when one is shown.
@Component
public final class SenderKeys {
    static final int LONGEST_DAYS = 731;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_ADDRESSES = 20;
    private static final int OVERLAP_DAYS = 7;
    private final SenderKeyQueries queries;
    private final Organisations organisations;
    private final SentLists sentLists;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    SenderKeys(SenderKeyQueries queries, Organisations organisations, SentLists sentLists, Transactions transactions,
            Journal journal, Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.sentLists = sentLists;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whose a key is.
    sealed interface Shown {
        record Known(Sender sender) implements Shown {}

        record Refused(Why why) implements Shown {}
    }

    enum Why {
        UNKNOWN,
        EXPIRED,
        REVOKED,
        /// The organisation it was made for is no more.
        SENDER_ENDED,
        /// It may not be used from this address.
        ELSEWHERE
    }

    /// A key somebody asks for.
    record Wanted(String name, int organisation, List<String> lists, List<AddressRange> addresses,
            LocalDate expiresOn) {}

    /// What became of making or ending one.
    sealed interface Change {
        /// @param text the key, to be shown this once
        record Made(SenderKeyText text) implements Change {}

        record Ended(String handle) implements Change {}

        record Refused(Reason reason) implements Change {}
    }

    enum Reason {
        NAME_UNFIT,
        NO_SUCH_ORGANISATION,
        NO_LIST,
        TOO_MANY_ADDRESSES,
        DAY_UNFIT,
        NO_LONGER_HOLDS,
        ORGANISATION_ENDED,
        REPLACED_BEFORE
    }

    Shown identify(SenderKeyText text, String caller) {
        var readable = AddressRange.address(caller);
        if (readable.isEmpty()) {
            return new Shown.Refused(Why.ELSEWHERE);
        }
        var address = readable.get();
        var found = transactions.read(Actor.NOBODY, () -> queries.find(text.digest(), address));
        if (found.isEmpty()) {
            return new Shown.Refused(Why.UNKNOWN);
        }
        var key = found.get();
        if (key.revoked()) {
            return new Shown.Refused(Why.REVOKED);
        }
        if (LocalDate.now(clock).isAfter(key.expiresOn())) {
            return new Shown.Refused(Why.EXPIRED);
        }
        if (!inBeing(key.organisation())) {
            return new Shown.Refused(Why.SENDER_ENDED);
        }
        if (!key.comesFromHere()) {
            return new Shown.Refused(Why.ELSEWHERE);
        }
        transactions.<Boolean>write(Actor.NOBODY, in -> {
            in.begin();
            queries.used(key.id(), address, OffsetDateTime.now(clock));
            return true;
        });
        // Below zero, so that a key is never taken for an account.
        var actor = new Actor(-key.id(), key.name() + "（" + key.handle() + "）", Duty.SENDER, key.organisation(),
                key.organisationName());
        return new Shown.Known(
                new Sender(actor, organisations.get(key.organisation()).code(), key.id(), key.lists()));
    }

    /// Whether the key the one acting came with still holds for this list; to be asked as the sender, before anything is written.
    public boolean holds(String list) { return queries.holds(list); }

    List<SenderKey> list(Actor reader) { return transactions.read(reader, queries::list); }

    Change make(Actor by, Wanted wanted) {
        var refusal = refusal(wanted);
        return refusal.isPresent()
                ? new Change.Refused(refusal.get())
                : transactions.write(by, in -> {
                    queries.list(); // proves that this duty looks after keys
                    in.begin();
                    var text = SenderKeyText.fresh();
                    queries.insert(text, wanted, null, by, OffsetDateTime.now(clock));
                    tell(by, "sender-key-made", wanted, text.handle(), Map.of());
                    return new Change.Made(text);
                });
    }

    /// A new key with the same rights; the old one holds a week longer, so that the system can change over.
    Change replace(Actor by, long id) {
        return transactions.write(by, in -> {
            queries.get(id);
            in.begin();
            var old = queries.getLocked(id);
            var today = LocalDate.now(clock);
            if (!old.holdsOn(today)) {
                return new Change.Refused(Reason.NO_LONGER_HOLDS);
            }
            if (!inBeing(old.organisation())) {
                return new Change.Refused(Reason.ORGANISATION_ENDED);
            }
            if (old.replaced()) {
                return new Change.Refused(Reason.REPLACED_BEFORE);
            }
            var text = SenderKeyText.fresh();
            var addresses = old.addresses().stream().flatMap(each -> AddressRange.of(each).stream()).toList();
            var expiresOn = old.expiresOn().isBefore(today.plusYears(1)) ? today.plusYears(1) : old.expiresOn();
            var wanted = new Wanted(old.name(), old.organisation(), old.lists(), addresses, expiresOn);
            queries.insert(text, wanted, id, by, OffsetDateTime.now(clock));
            queries.endBy(id, today.plusDays(OVERLAP_DAYS));
            tell(by, "sender-key-replaced", wanted, text.handle(), Map.of("replaces", old.handle()));
            return new Change.Made(text);
        });
    }

    Change revoke(Actor by, long id) {
        return transactions.write(by, in -> {
            queries.get(id);
            in.begin();
            var key = queries.getLocked(id);
            if (key.revokedAt() != null) {
                return new Change.Refused(Reason.NO_LONGER_HOLDS);
            }
            queries.revoke(id, by, OffsetDateTime.now(clock));
            journal.append(by, "sender-key-revoked", Journal.About.ORGANISATION, key.organisation(),
                    Map.of("key", key.handle(), "name", key.name()));
            return new Change.Ended(key.handle());
        });
    }

    private boolean inBeing(int organisation) {
        return organisations.find(organisation).filter(each -> each.on(LocalDate.now(clock))).isPresent();
    }

    private Optional<Reason> refusal(Wanted wanted) {
        var today = LocalDate.now(clock);
        var organisation = organisations.find(wanted.organisation()).filter(each -> each.on(today));
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME || UnseenSigns.in(wanted.name())) {
            return Optional.of(Reason.NAME_UNFIT);
        }
        if (organisation.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_ORGANISATION);
        }
        var sent = sentLists.of(organisation.get().code()).stream().map(SentLists.Named::id)
                .collect(Collectors.toSet());
        if (wanted.lists().isEmpty() || !sent.containsAll(wanted.lists())) {
            return Optional.of(Reason.NO_LIST);
        }
        if (wanted.addresses().size() > MOST_ADDRESSES) {
            return Optional.of(Reason.TOO_MANY_ADDRESSES);
        }
        boolean fit = !wanted.expiresOn().isBefore(today) && !wanted.expiresOn().isAfter(today.plusDays(LONGEST_DAYS));
        return fit ? Optional.empty() : Optional.of(Reason.DAY_UNFIT);
    }

    private void tell(Actor by, String kind, Wanted wanted, String handle, Map<String, String> more) {
        var facts = new java.util.HashMap<>(more);
        facts.putAll(Map.of("key", handle, "name", wanted.name(), "lists", String.join(",", wanted.lists()),
                "expires", wanted.expiresOn().toString()));
        journal.append(by, kind, Journal.About.ORGANISATION, wanted.organisation(), facts);
    }
}

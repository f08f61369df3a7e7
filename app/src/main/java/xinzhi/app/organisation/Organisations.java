package xinzhi.app.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import xinzhi.app.organisation.Organisation.Kind;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;

/// The organisations of the city (组织机构): what its folder of the catalogue describes and what the city added by itself.
/// Kept at hand; another program's additions are seen within half a minute, and at once by whoever asks for one by its id.
@Component
public final class Organisations {
    private static final Actor READER = new Actor(0, "", Duty.CITY, 0, "");
    private static final Duration FRESH = Duration.ofSeconds(30);
    private final Transactions transactions;
    private final OrganisationQueries queries;
    private final ContactQueries contacts;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    Organisations(Transactions transactions, OrganisationQueries queries, ContactQueries contacts, Clock clock) {
        this.transactions = transactions;
        this.queries = queries;
        this.contacts = contacts;
        this.clock = clock;
    }

    private record Known(Map<Integer, Organisation> byId, Instant at) {}

    /// Ended ones included: what was decided then stays decided by them.
    public Optional<Organisation> find(int id) {
        return Optional.ofNullable(current().get(id)).or(() -> reading(() -> queries.find(id)));
    }

    public Organisation get(int id) { return find(id).orElseThrow(() -> new NotFound("organisation " + id)); }

    public Optional<Organisation> find(String code) {
        return current().values().stream().filter(o -> o.code().equals(code)).findFirst();
    }

    /// Those there are today, in the order of the city's folder.
    public List<Organisation> list(Kind kind) {
        var today = LocalDate.now(clock);
        return current().values().stream().filter(o -> o.kind() == kind && o.on(today)).toList();
    }

    /// The district on the map (行政区) a street lies in, whichever board holds it.
    public Optional<Organisation> districtOf(Organisation street) {
        var division = street.division();
        return division == null
                ? Optional.empty()
                : list(Kind.BOARD).stream().filter(board -> division.equals(board.division())).findFirst();
    }

    /// Whom to reach there today; the latest first.
    public List<Contact> contacts(Actor reader, int organisation) {
        var today = LocalDate.now(clock);
        return transactions.read(reader, () -> contacts.list(organisation)).stream()
                .filter(contact -> new Period(contact.since(), contact.until()).holds(today)).toList();
    }

    /// The one to reach first.
    public Optional<Contact> contact(Actor reader, int organisation) {
        return contacts(reader, organisation).stream().findFirst();
    }

    /// The kind of organisation somebody with this duty works for.
    static Optional<Kind> kindFor(Duty duty) {
        return switch (duty) {
            case ADMINISTRATOR, ENTERPRISE, SENDER, PUBLIC, SIGNING_IN -> Optional.empty();
            case CITY -> Optional.of(Kind.CITY);
            case CENTRE -> Optional.of(Kind.CENTRE);
            case BOARD -> Optional.of(Kind.BOARD);
            case DISTRICT_BODY -> Optional.of(Kind.BODY);
            case DEPARTMENT -> Optional.of(Kind.DEPARTMENT);
            case STREET -> Optional.of(Kind.STREET);
            case HELPER -> Optional.of(Kind.HELPER);
        };
    }

    /// Every organisation of all times, fresh from the tables.
    Collection<Organisation> all() { return reading(queries::list); }

    /// Every name in force today, fresh from the tables.
    List<OrganisationQueries.Named> names() { return reading(() -> queries.names(LocalDate.now(clock))); }

    /// Bodies one of whose names contains the text.
    List<Integer> namesBearing(String text) { return reading(() -> queries.bearing(text)); }

    void load() {
        var byId = all().stream().collect(
                Collectors.toMap(Organisation::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        known = new Known(byId, clock.instant());
    }

    /// Inside a transaction nothing is loaded anew: what it sees may not be for others yet.
    private Map<Integer, Organisation> current() {
        if (!inTransaction() && known.at().plus(FRESH).isBefore(clock.instant())) {
            load();
        }
        return known.byId();
    }

    /// In the transaction under way, for every duty may read organisations; else in one of its own.
    private <T> T reading(Supplier<T> work) { return inTransaction() ? work.get() : transactions.read(READER, work); }

    private static boolean inTransaction() { return TransactionSynchronizationManager.isActualTransactionActive(); }
}

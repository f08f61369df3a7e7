package xinzhi.app.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Organisation.Kind;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;

/// The organisations of the city (组织机构), as the city's folder of the catalogue describes them.
@Component
public final class Organisations {
    private static final Actor READER = new Actor(0, "", Duty.CITY, 0, "");
    private final Transactions transactions;
    private final OrganisationQueries queries;
    private volatile Map<Integer, Organisation> byId = Map.of();

    Organisations(Transactions transactions, OrganisationQueries queries) {
        this.transactions = transactions;
        this.queries = queries;
    }

    public Optional<Organisation> find(int id) { return Optional.ofNullable(all().get(id)); }

    public Organisation get(int id) { return find(id).orElseThrow(() -> new NotFound("organisation " + id)); }

    public Optional<Organisation> find(String code) {
        return all().values().stream().filter(o -> o.code().equals(code)).findFirst();
    }

    /// In the order of the city's folder.
    public List<Organisation> list(Kind kind) { return all().values().stream().filter(o -> o.kind() == kind).toList(); }

    /// The kind of organisation somebody with this duty works for.
    static Optional<Kind> kindFor(Duty duty) {
        return switch (duty) {
            case ADMINISTRATOR, ENTERPRISE, PUBLIC, SIGNING_IN -> Optional.empty();
            case CITY -> Optional.of(Kind.CITY);
            case CENTRE -> Optional.of(Kind.CENTRE);
            case BOARD -> Optional.of(Kind.BOARD);
            case DISTRICT_BODY -> Optional.of(Kind.BODY);
            case DEPARTMENT -> Optional.of(Kind.DEPARTMENT);
            case STREET -> Optional.of(Kind.STREET);
            case HELPER -> Optional.of(Kind.HELPER);
        };
    }

    void load() {
        byId = transactions.read(READER, queries::list).stream().collect(
                Collectors.toMap(Organisation::id, Function.identity(), (a, _) -> a, java.util.LinkedHashMap::new));
    }

    private Map<Integer, Organisation> all() { return byId; }
}

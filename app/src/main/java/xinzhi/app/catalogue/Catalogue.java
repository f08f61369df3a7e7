package xinzhi.app.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.yaml.Loaded;

/// The list catalogue (名单目录): every kind of list the program can receive, as shipped and as amended up to today.
/// Asking costs no statement: what is approved is held in memory and looked at again by [CatalogueWatch].
@Component
public final class Catalogue implements InitializingBean {
    private static final Actor READER = new Actor(0, "", Duty.CITY, 0, "");
    private final AmendmentQueries amendments;
    private final Transactions transactions;
    private final Clock clock;
    private volatile CatalogueStates states;

    /// A mistake in the shipped files stops the program with file, line and remedy.
    Catalogue(CatalogueFiles shipped, AmendmentQueries amendments, Transactions transactions, Clock clock) {
        this.amendments = amendments;
        this.transactions = transactions;
        this.clock = clock;
        shipped.read("").get();
        this.states = new CatalogueStates(shipped, 0, List.of());
    }

    /// Reads folders of the program as shipped, the general ones first: `catalogue/national`, then the province's, then the city's.
    public static Loaded<ListKinds> read(String... folders) {
        return read(Arrays.stream(folders).map(CatalogueFolder::onClassPath).toList());
    }

    static Loaded<ListKinds> read(List<CatalogueFolder> folders) { return new CatalogueFiles(folders).read(""); }

    /// The kind of this identifier, which must exist.
    public ListKind get(String id) { return today().get(id); }

    public Optional<ListKind> find(String id) { return today().find(id); }

    public List<ListKind> list() { return today().list(); }

    public ListKinds today() { return asOf(LocalDate.now(clock)); }

    /// The catalogue as it held, or will hold, on this day, as far as is approved by now.
    public ListKinds asOf(LocalDate day) { return states.on(day).kinds(); }

    CatalogueStates states() { return states; }

    @Override
    public void afterPropertiesSet() { refresh(); }

    /// Looks whether anything has been approved since, here or by another program on the same database.
    synchronized void refresh() {
        if (transactions.read(READER, amendments::version) != states.version()) {
            states = transactions.read(READER, () -> amendments.states(states.shipped()));
        }
    }
}

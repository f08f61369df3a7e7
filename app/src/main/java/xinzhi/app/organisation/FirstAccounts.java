package xinzhi.app.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Transactions;

/// The first accounts of an installation: in demo mode users whose password everybody knows, never on an external database;
/// otherwise one administrator with a one-time password, told once on the console.
@Component
public final class FirstAccounts {
    static final String DEMO_PASSWORD = "xinzhi-demo";
    private static final String ADMINISTRATOR = "admin";
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.ADMINISTRATOR, 0, "");
    private static final String ENTERPRISE = "enterprise";
    /// Where no organisation is named, the first of the duty's kind.
    private static final List<Demo> DEMO = List.of(new Demo("centre", "林若溪", Duty.CENTRE, "credit-centre", false),
            new Demo("city", "陈启明", Duty.CITY, "credit-office", true),
            new Demo("xuanwu", "周晓岚", Duty.BOARD, "XW", true), new Demo("jiangbei", "吴江平", Duty.BOARD, "JB", false),
            new Demo("market", "郑言", Duty.DEPARTMENT, "market-regulation", true),
            new Demo("court", "沈法清", Duty.DEPARTMENT, "court", false),
            new Demo("xw-market", "许诺", Duty.DISTRICT_BODY, "xw-market-regulation", false),
            new Demo("street", "王佳宁", Duty.STREET, "320102002", false),
            new Demo("helper", "顾一帆", Duty.HELPER, "", false));
    private final Settings settings;
    private final Organisations organisations;
    private final City city;
    private final AccountQueries queries;
    private final Enterprises enterprises;
    private final Transactions transactions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final Clock clock;

    FirstAccounts(Settings settings, Organisations organisations, City city, AccountQueries queries,
            Enterprises enterprises, Transactions transactions, Journal journal, Jobs jobs, PasswordEncoder passwords,
            Clock clock) {
        this.settings = settings;
        this.organisations = organisations;
        this.city = city;
        this.queries = queries;
        this.enterprises = enterprises;
        this.transactions = transactions;
        this.journal = journal;
        this.passwords = passwords;
        this.clock = clock;
        if (settings.demo()) {
            // An enterprise can sign in once a list speaks of one.
            jobs.repeat("demo-enterprise", Duration.ofSeconds(20), this::addEnterprise);
        }
    }

    private record Demo(String name, String fullName, Duty duty, String organisation, boolean manages) {}

    /// Makes the first accounts and gives what whoever started the program must be told, once: who can sign in.
    /// To be asked only where it can be told: a one-time password nobody saw would lock everybody out.
    public List<String> announce() {
        return transactions.write(SYSTEM, in -> {
            in.begin();
            return settings.demo() ? demo() : administrator(queries.none());
        });
    }

    /// Those of a former release are left as they are; those it did not have yet are added.
    private List<String> demo() {
        var hash = hash(DEMO_PASSWORD);
        add(ADMINISTRATOR, PageShells.dutyName(Duty.ADMINISTRATOR), hash, false, Duty.ADMINISTRATOR, null, null, false);
        for (var user : DEMO) {
            organisation(user).ifPresent(
                    o -> add(user.name(), user.fullName(), hash, false, user.duty(), o.id(), null, user.manages()));
        }
        var lines = new ArrayList<String>();
        lines.add(PageShells.word("announce.demo", city.name()));
        shown().forEach(user -> lines.add(
                "  %-10s %s  %s %s".formatted(user.username(), user.password(), user.duty(), user.organisation())));
        return lines;
    }

    private List<String> administrator(boolean fresh) {
        if (!fresh) {
            return List.of();
        }
        var password = OneTimePassword.fresh();
        add(ADMINISTRATOR, PageShells.dutyName(Duty.ADMINISTRATOR), hash(password), true, Duty.ADMINISTRATOR, null,
                null, false);
        return List.of(PageShells.word("announce.administrator", ADMINISTRATOR, password));
    }

    private Optional<Organisation> organisation(Demo user) {
        return user.organisation().isEmpty()
                ? Organisations.kindFor(user.duty()).flatMap(kind -> organisations.list(kind).stream().findFirst())
                : organisations.find(user.organisation());
    }

    private void add(String name, String fullName, String hash, boolean oneTime, Duty duty,
            @Nullable Integer organisation, @Nullable Long subject, boolean manages) {
        queries.insert(new AccountQueries.Added(name, fullName, hash, oneTime, duty, organisation, subject, manages,
                null, OffsetDateTime.now(clock)))
                .ifPresent(id -> journal.append(SYSTEM, "account-added", Journal.About.ACCOUNT, id,
                        Map.of("name", name, "duty", duty.code())));
    }

    private void addEnterprise() {
        transactions.write(SYSTEM, in -> {
            in.begin();
            if (!queries.exists(ENTERPRISE)) {
                enterprises.findExample()
                        .ifPresent(e -> add(ENTERPRISE, PageShells.word("demo.enterprise"), hash(DEMO_PASSWORD), false,
                                Duty.ENTERPRISE, null, e.subject(), false));
            }
            return true;
        });
    }

    private String hash(String password) { return Objects.requireNonNull(passwords.encode(password)); }

    /// The demo users for the sign-in page; nobody outside demo mode.
    List<SignInPage.DemoUser> shown() {
        if (!settings.demo()) {
            return List.of();
        }
        var shown = new ArrayList<SignInPage.DemoUser>();
        for (var user : DEMO) {
            organisation(user).ifPresent(o -> shown.add(shown(user.name(), user.duty(), o.name())));
        }
        shown.add(shown(ENTERPRISE, Duty.ENTERPRISE, PageShells.word("demo.enterprise.hint")));
        shown.add(shown(ADMINISTRATOR, Duty.ADMINISTRATOR, ""));
        return shown;
    }

    private static SignInPage.DemoUser shown(String name, Duty duty, String organisation) {
        return new SignInPage.DemoUser(name, DEMO_PASSWORD, PageShells.dutyName(duty), organisation);
    }
}

package xinzhi.app.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
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
    private static final List<Demo> DEMO = List.of(new Demo("centre", "林若溪", Duty.CENTRE, "credit-centre"),
            new Demo("city", "陈启明", Duty.CITY, "credit-office"), new Demo("xuanwu", "周晓岚", Duty.BOARD, "XW"),
            new Demo("jiangbei", "吴江平", Duty.BOARD, "JB"),
            new Demo("market", "郑言", Duty.DEPARTMENT, "market-regulation"),
            new Demo("court", "沈法清", Duty.DEPARTMENT, "court"),
            new Demo("xw-market", "许诺", Duty.DISTRICT_BODY, "xw-market-regulation"));
    private final Settings settings;
    private final Organisations organisations;
    private final City city;
    private final AccountQueries queries;
    private final Transactions transactions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final Clock clock;

    FirstAccounts(Settings settings, Organisations organisations, City city, AccountQueries queries,
            Transactions transactions, Journal journal, PasswordEncoder passwords, Clock clock) {
        this.settings = settings;
        this.organisations = organisations;
        this.city = city;
        this.queries = queries;
        this.transactions = transactions;
        this.journal = journal;
        this.passwords = passwords;
        this.clock = clock;
    }

    private record Demo(String name, String fullName, Duty duty, String organisation) {}

    /// Makes the first accounts and gives what whoever started the program must be told, once: who can sign in.
    /// To be asked only where it can be told: a one-time password nobody saw would lock everybody out.
    public List<String> announce() {
        return transactions.write(SYSTEM, in -> {
            boolean fresh = queries.none();
            in.begin();
            return settings.demo() ? demo(fresh) : administrator(fresh);
        });
    }

    private List<String> demo(boolean fresh) {
        if (fresh) {
            var hash = hash(DEMO_PASSWORD);
            add(ADMINISTRATOR, PageShells.dutyName(Duty.ADMINISTRATOR), hash, false, Duty.ADMINISTRATOR, null);
            for (var user : DEMO) {
                var organisation = organisations.find(user.organisation());
                organisation.ifPresent(o -> add(user.name(), user.fullName(), hash, false, user.duty(), o.id()));
            }
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
        var password = Accounts.freshPassword();
        add(ADMINISTRATOR, PageShells.dutyName(Duty.ADMINISTRATOR), hash(password), true, Duty.ADMINISTRATOR, null);
        return List.of(PageShells.word("announce.administrator", ADMINISTRATOR, password));
    }

    private void add(String name, String fullName, String hash, boolean oneTime, Duty duty,
            @org.jspecify.annotations.Nullable Integer organisation) {
        queries.insert(name, fullName, hash, oneTime, duty, organisation, OffsetDateTime.now(clock))
                .ifPresent(id -> journal.append(SYSTEM, "account-added", Journal.About.ACCOUNT, id,
                        Map.of("name", name, "duty", duty.code())));
    }

    private String hash(String password) { return Objects.requireNonNull(passwords.encode(password)); }

    /// The demo users for the sign-in page; nobody outside demo mode.
    List<SignInPage.DemoUser> shown() {
        if (!settings.demo()) {
            return List.of();
        }
        var shown = new ArrayList<SignInPage.DemoUser>();
        for (var user : DEMO) {
            organisations.find(user.organisation()).ifPresent(o -> shown.add(
                    new SignInPage.DemoUser(user.name(), DEMO_PASSWORD, PageShells.dutyName(user.duty()), o.name())));
        }
        shown.add(new SignInPage.DemoUser(ADMINISTRATOR, DEMO_PASSWORD, PageShells.dutyName(Duty.ADMINISTRATOR), ""));
        return shown;
    }
}

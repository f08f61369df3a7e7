package xinzhi.app.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.TestProgram;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.postgres.TestServer;
import xinzhi.lists.format.ListFormat;

/// The city's credit information centre at its desk: the whole program, emptied before each test.
final class Office implements AutoCloseable {
    static final String REGISTER = "enterprise-register";
    static final String PUNISHMENTS = "administrative-punishment";
    static final String DEBTORS = "judgment-debtor";
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    static final String REASON = "已与报送单位核实";

    private static final Set<String> BY_THE_CLOCK = Set.of("platform.instance", "platform.seal_block",
            "platform.seal_head", "platform.seal_mark", "platform.seal_check");

    /// What a day's work fills: every table of these schemas, and some of the others.
    private static final List<String> OF_LISTS = List.of("intake.", "registry.", "roster.", "casework.", "exits.");
    private static final List<String> ELSEWHERE = List.of("platform.scheduled_tasks", "platform.event",
            "platform.evidence", "organisation.account", "organisation.former_password", "organisation.second_factor",
            "organisation.recovery_code");

    private final TestProgram program;
    private final Actor centre;
    private final Actor second;
    private final JdbcClient owner;

    private Office(TestProgram program) {
        this.program = program;
        var organisation = program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst();
        centre = new Actor(1, "李经办", Duty.CENTRE, organisation.id(), organisation.name());
        second = new Actor(2, "王复核", Duty.CENTRE, organisation.id(), organisation.name());
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
    }

    /// A desk in a program of the test's own.
    static Office at(TestProgram program) { return new Office(program); }

    /// Gives every test of the intake the same office, emptied.
    static final class Opened implements ParameterResolver, BeforeEachCallback {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Office.class;
        }

        @Override
        public Office resolveParameter(ParameterContext parameter, ExtensionContext context) { return office(context); }

        @Override
        public void beforeEach(ExtensionContext context) { office(context).empty(); }

        private static Office office(ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.create(Office.class))
                    .computeIfAbsent(Office.class, _ -> at(TestProgram.startQuiet()), Office.class);
        }
    }

    ListFormat format(String list) { return program.get(Catalogue.class).get(list).format(); }

    static String senderOf(String list) {
        return switch (list) {
            case REGISTER -> "city-market-regulation";
            case DEBTORS -> "city-court";
            default -> "city-credit-centre";
        };
    }

    Intake intake() { return program.get(Intake.class); }

    <T> T get(Class<T> type) { return program.get(type); }

    Actor centre() { return centre; }

    /// A colleague, who looks at what is conspicuous.
    Actor second() { return second; }

    /// The tables as their owner sees them.
    JdbcClient owner() { return owner; }

    /// A statement beside the program, with no more rights than its own writer has.
    void asWriter(String sql) {
        try (var connection = ownConnection(); var statement = connection.createStatement()) {
            statement.execute("set role xz_writer");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    Connection ownConnection() throws SQLException { return TestServer.connect(program.database()); }

    Intake.Receipt receive(Intake.Order order, byte[] bytes) {
        try {
            return intake().receive(centre, order, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Intake.Order full(String list, LocalDate day) {
        return new Intake.Order(list, senderOf(list), true, day, list + ".csv");
    }

    static Intake.Order part(String list, LocalDate day) {
        return new Intake.Order(list, senderOf(list), false, day, list + ".csv");
    }

    /// Hands a file in that is taken, and waits until it has been read.
    Delivery handIn(Intake.Order order, byte[] bytes) {
        if (!(receive(order, bytes) instanceof Intake.Receipt.Received(var id))) {
            throw new AssertionError("the file was not taken");
        }
        return settled(id);
    }

    Delivery handIn(String list, LocalDate day, ListRow... rows) {
        return handIn(full(list, day), ListText.of(format(list), rows).csv());
    }

    Delivery handInPart(String list, LocalDate day, ListRow... rows) {
        return handIn(part(list, day), ListText.of(format(list), rows).csv());
    }

    /// Orders the commit and waits for what becomes of it.
    Delivery commit(Delivery delivery) {
        if (delivery.awaitsRelease()) {
            release(delivery);
        }
        if (!(intake().commit(centre, delivery.id()) instanceof Intake.Act.Done)) {
            throw new AssertionError("the commit was not taken: " + delivery.state());
        }
        return settled(delivery.id());
    }

    /// Has a second person release it.
    void release(Delivery delivery) {
        var act = intake().release(second, delivery.id(), delivery.preview(), REASON);
        if (!(act instanceof Intake.Act.Done)) {
            throw new AssertionError("not released: " + act);
        }
    }

    /// Asks for its withdrawal, has a second person agree where one is wanted, and waits for what becomes of it.
    Delivery withdraw(Delivery delivery) {
        var withdrawing = get(Withdrawing.class);
        var outcome = withdrawing.withdraw(centre, delivery.id(), REASON);
        if (outcome instanceof Withdrawing.Outcome.Asked) {
            outcome = withdrawing.withdraw(second, delivery.id(), "");
        }
        if (!(outcome instanceof Withdrawing.Outcome.Begun)) {
            throw new AssertionError("not taken back: " + outcome);
        }
        return settled(delivery.id());
    }

    /// Hands in and commits.
    Delivery takeIn(String list, LocalDate day, ListRow... rows) { return commit(handIn(list, day, rows)); }

    Delivery takeIn(Intake.Order order, byte[] bytes) { return commit(handIn(order, bytes)); }

    /// Waits until no work on the delivery is left.
    Delivery settled(long id) {
        return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(
                () -> intake().get(centre, id), d -> !d.state().working() && !jobs(id));
    }

    private boolean jobs(long id) {
        return owner.sql("select exists (select from platform.scheduled_tasks where task_instance = :id)")
                .param("id", Long.toString(id)).query(Boolean.class).single();
    }

    /// Texts a query gives, one a row.
    List<String> texts(String sql) { return owner.sql(sql).query((row, _) -> row.getString(1)).list(); }

    /// Waits until this many sessions wait for a lock.
    void waiting(int sessions) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(15)).until(
                () -> count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"),
                n -> n >= sessions);
    }

    long count(String from) { return owner.sql("select count(*) from " + from).query(Long.class).single(); }

    String text(String sql) { return String.valueOf(owner.sql(sql).query().singleValue()); }

    /// What happened to a delivery, in order.
    List<String> events(Delivery delivery) {
        return owner.sql("select kind from platform.event where about_kind = 'delivery' and about_id = :id order by id")
                .param("id", delivery.id()).query((row, _) -> row.getString(1)).list();
    }

    /// Every table with rows, and how many: to see that nothing has happened. What the program writes by the clock about
    /// itself (that it lives, what it sealed) is no doing of the office.
    List<String> holdings(String... except) {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            if (!List.of(except).contains(table) && !BY_THE_CLOCK.contains(table) && !table.startsWith("intake.stage_")
                    && !table.startsWith("intake.delta_")) {
                found.add(table + " "
                        + text("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                + table + " t"));
            }
        }
        return found;
    }

    /// Tables of the program by their full names.
    List<String> tables() { return owner.sql("""
        select schemaname || '.' || tablename
        from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')
        order by 1
        """).query((row, _) -> row.getString(1)).list(); }

    /// Tables in one of whose rows the text stands.
    List<String> tablesHolding(String text) {
        return tables().stream().filter(table -> owner.sql("select exists (select from " + table
                + " t where strpos(t::text, :text) > 0)").param("text", text).query(Boolean.class).single()).toList();
    }

    /// Waits for work a failed test may have left under way, and clears every list away.
    void empty() {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60))
                .until(() -> count("platform.scheduled_tasks where picked") == 0);
        owner.sql("alter table platform.event disable trigger user").update();
        var emptied = Stream.concat(tables().stream().filter(Office::isOfLists), ELSEWHERE.stream())
                .collect(Collectors.joining(", "));
        owner.sql("truncate " + emptied).update();
        owner.sql("alter table platform.event enable trigger user").update();
        for (var table : tables()) {
            if (table.startsWith("intake.stage_") || table.startsWith("intake.delta_")) {
                owner.sql("drop table " + table).update();
            }
        }
    }

    private static boolean isOfLists(String table) {
        return OF_LISTS.stream().anyMatch(table::startsWith) && !table.contains("stage_") && !table.contains("delta_");
    }

    @Override
    public void close() { program.close(); }
}

package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import xinzhi.app.catalogue.StoredPersons;
import xinzhi.app.platform.postgres.TestServer;

/// The whole program with a canary of every scope in it, started once for all tests of scope.
record Premises(TestProgram program, Canaries canaries) implements AutoCloseable {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /// Gives the premises to whoever asks for them.
    static final class Opened implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Premises.class;
        }

        @Override
        public Premises resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.create(Premises.class))
                    .computeIfAbsent(Premises.class, _ -> open(), Premises.class);
        }
    }

    /// Premises of a class's own, for tests that leave behind what others would count; closed by whoever asked.
    static Premises open() {
        var program = TestProgram.startWith(StoredPersons.class);
        try {
            return new Premises(program, new Canaries(program));
        } catch (SQLException e) {
            program.close();
            throw new IllegalStateException(e);
        }
    }

    /// Somebody new of this duty and place, signed in; of an enterprise the place is its name.
    Visitor as(String duty, String place) { return as(duty, place, false); }

    /// The same, who manages accounts.
    Visitor manager(String duty, String place) { return as(duty, place, true); }

    private Visitor as(String duty, String place, boolean manages) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(account(duty, place, manages), People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    /// Name of a new account.
    String account(String duty, String place, boolean manages) {
        var name = "u" + COUNTER.incrementAndGet();
        if (duty.equals("enterprise")) {
            People.addEnterprise(program, name, canaries.subject(place));
        } else if (manages) {
            People.addManager(program, name, duty, canaries.id(place));
        } else {
            People.add(program, name, duty, canaries.id(place), false);
        }
        return name;
    }

    /// An account of the same duty and place.
    long colleague(String duty, String place) {
        boolean firm = duty.equals("enterprise");
        return People.add(program, "c" + COUNTER.incrementAndGet(), firm ? "city" : duty,
                canaries.id(firm ? "credit-office" : place), false);
    }

    /// A key of an organisation's system for one list; its number.
    long key(String organisation, String list) {
        var handle = "test%04d".formatted(COUNTER.incrementAndGet());
        People.asOwner(program,
                """
                    insert into organisation.sender_key (handle, digest, name, organisation, lists, made_by, made_name, made_at, expires_on)
                    values ('%1$s', sha256('%1$s'), '测试', %2$d, array['%3$s'], 1, '甲', '2026-01-01T00:00:00Z', '2099-12-31')
                    """.formatted(
                        handle, canaries.id(organisation), list));
        try (var owner = TestServer.connect(program.database());
                var asked = owner.createStatement();
                var rows = asked.executeQuery("select max(id) from organisation.sender_key")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the settings of a transaction would name the place.
    long place(String duty, String place) {
        if (duty.equals("enterprise")) {
            return canaries.subject(place);
        }
        var id = canaries.id(place);
        return id == null ? 0 : id;
    }

    @Override
    public void close() { program.close(); }
}

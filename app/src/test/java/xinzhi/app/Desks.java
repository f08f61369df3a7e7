package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import xinzhi.app.platform.postgres.TestServer;

/// Somebody of every duty, and a stranger, all at their browsers.
final class Desks implements AutoCloseable {
    private final TestProgram program;
    private final Map<String, Visitor> all = new LinkedHashMap<>();
    private final Visitor secondOfCity;
    private final Visitor stranger;

    Desks(Premises premises) {
        program = premises.program();
        Map.of("administrator", "", "city", "credit-office", "centre", "credit-centre", "board", "XW", "district_body",
                "jb-court", "department", "court", "street", "320102002", "helper", "helper-one", "enterprise", "金丝雀一")
                .forEach((duty, place) -> all.put(duty, premises.as(duty, place)));
        secondOfCity = premises.as("city", "credit-office");
        stranger = new Visitor(program);
        stranger.get("/sign-in");
    }

    /// What somebody does at the browser.
    @FunctionalInterface
    interface Act {
        Visitor.Answer by(Visitor visitor);
    }

    Visitor of(String duty) { return Objects.requireNonNull(all.get(duty)); }

    Visitor secondOfCity() { return secondOfCity; }

    void refusedToAllBut(Set<String> allowed, Act act) { refusedToAllBut(allowed, Set.of(), act); }

    /// Nor does any row change by it.
    ///
    /// @param blind duties that may do such things, but do not see this one
    void refusedToAllBut(Set<String> allowed, Set<String> blind, Act act) {
        var before = OfficeTables.of(program);
        var others = all.keySet().stream().filter(duty -> !allowed.contains(duty)).toList();
        var answers = others.stream().collect(Collectors.toMap(duty -> duty, duty -> act.by(of(duty)).status()));
        var strangers = act.by(stranger);

        assertThat(answers).isEqualTo(others.stream()
                .collect(Collectors.toMap(duty -> duty, duty -> blind.contains(duty) ? 404 : 403)));
        assertThat(strangers.status() == 401 || strangers.leadsTo().equals("/sign-in")).isTrue();
        assertThat(OfficeTables.of(program)).isEqualTo(before);
    }

    /// The answer to what is done, and not only said to be done.
    Visitor.Answer done(String duty, Act act) {
        var before = OfficeTables.of(program);
        var answer = act.by(of(duty));
        assertThat(answer.status()).isIn(200, 302);
        assertThat(OfficeTables.of(program)).isNotEqualTo(before);
        return answer;
    }

    /// The one value a query gives; empty without one.
    String text(String sql) {
        try (var owner = TestServer.connect(program.database());
                var asked = owner.createStatement();
                var rows = asked.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        all.values().forEach(Visitor::close);
        secondOfCity.close();
        stranger.close();
    }
}

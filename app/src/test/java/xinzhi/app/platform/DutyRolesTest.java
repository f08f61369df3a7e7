package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.postgres.TestServer;

/// Roles belong to the whole server: making them bears repetition and company.
class DutyRolesTest {
    private static final String LOGIN = "xz-login of tests";
    private static final String QUOTED = "\"xz-login of tests\"";

    @AfterEach
    void removeTheLogin() throws SQLException {
        try (var owner = TestServer.connect("postgres"); var statement = owner.createStatement()) {
            statement.execute("drop role if exists " + QUOTED);
        }
    }

    private static void ensure() throws SQLException {
        try (var owner = TestServer.connect("postgres")) {
            DutyRoles.ensure(owner, LOGIN, "it's a secret");
        }
    }

    private static long grants() throws SQLException {
        try (var owner = TestServer.connect("postgres"); var asked = owner.prepareStatement("""
            select count(*)
            from pg_auth_members m
            join pg_roles l on l.oid = m.member
            where l.rolname = ? and m.set_option and not m.inherit_option
            """)) {
            asked.setString(1, LOGIN);
            try (var rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void makesTheRolesOnceHoweverOftenItIsAsked() throws SQLException {
        ensure();
        ensure();

        assertThat(grants()).isEqualTo(DutyRoles.NAMES.size());
    }

    @Test
    void hasARoleForEveryDuty() {
        for (var duty : Duty.values()) {
            assertThat(DutyRoles.NAMES).contains(duty.role());
        }
    }

    @Test
    void bearsProgramsThatStartAtTheSameMoment() throws Exception {
        int programs = 6;
        for (int round = 0; round < 5; round++) {
            var barrier = new CyclicBarrier(programs);
            var starts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < programs; i++) {
                starts.add(() -> {
                    barrier.await();
                    ensure();
                    return true;
                });
            }
            try (var threads = Executors.newFixedThreadPool(programs)) {
                for (var started : threads.invokeAll(starts)) {
                    assertThat(started.get()).isTrue();
                }
            }
            assertThat(grants()).isEqualTo(DutyRoles.NAMES.size());
            removeTheLogin();
        }
    }
}

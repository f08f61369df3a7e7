package xinzhi.app.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/// The database roles that carry the duties. They belong to the whole server, so making them bears repetition and company.
final class DutyRoles {
    static final List<String> NAMES = List.of("xz_administrator", "xz_city", "xz_centre", "xz_board",
            "xz_district_body",
            "xz_department", "xz_street", "xz_helper", "xz_enterprise", "xz_sender", "xz_public", "xz_signing_in",
            "xz_writer");
    /// duplicate_object, unique_violation, "tuple concurrently updated": another program was quicker.
    private static final Set<String> SOMEBODY_ELSE_DID = Set.of("42710", "23505", "XX000");

    private DutyRoles() {}

    static void ensure(Connection owner, String login, String password) throws SQLException {
        ensure(owner);
        if (!exists(owner, login)) {
            tolerant(owner,
                    "create role " + quoted(owner, login) + " login noinherit password " + literal(owner, password));
        }
        for (var name : NAMES) {
            if (!granted(owner, name, login)) {
                // inherit false: the plain login sees nothing until it takes a duty on.
                tolerant(owner, "grant " + name + " to " + quoted(owner, login) + " with inherit false, set true");
            }
        }
    }

    /// The roles alone, which migrations speak of; nobody can take them on yet.
    static void ensure(Connection owner) throws SQLException {
        for (var name : NAMES) {
            if (!exists(owner, name)) {
                tolerant(owner, "create role " + name + " nologin");
            }
        }
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        return holds(owner, "select 1 from pg_roles where rolname = ?", role);
    }

    private static boolean granted(Connection owner, String role, String login)
            throws SQLException { return holds(owner,
                    """
                        select 1
                        from pg_auth_members m
                        join pg_roles r on r.oid = m.roleid
                        join pg_roles l on l.oid = m.member
                        where r.rolname = ? and l.rolname = ? and m.set_option and not m.inherit_option
                        """, role, login); }

    private static boolean holds(Connection owner, String question, String... values) throws SQLException {
        try (var asked = owner.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                asked.setString(i + 1, values[i]);
            }
            try (var rows = asked.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void tolerant(Connection owner, String command) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            if (!SOMEBODY_ELSE_DID.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static String quoted(Connection owner, String name) throws SQLException {
        try (var statement = owner.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static String literal(Connection owner, String text) throws SQLException {
        try (var statement = owner.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }
}

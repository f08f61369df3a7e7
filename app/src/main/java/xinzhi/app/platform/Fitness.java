package xinzhi.app.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the customer's own database must bring along, looked at before anything is made in it.
///
/// @param version      as PostgreSQL counts, e.g. 180006
/// @param mayCreate    whether the owner may make schemas in it
/// @param mayMakeRoles whether the owner may make roles
/// @param missing      roles that are not there yet
record Fitness(int version, String encoding, boolean mayCreate, boolean mayMakeRoles, List<String> missing) {
    private static final int NEEDED = 180_000;

    static Fitness of(Connection owner, String login) throws SQLException {
        try (var statement = owner.createStatement(); var row = statement.executeQuery("""
            select current_setting('server_version_num')::int,
                   current_setting('server_encoding'),
                   has_database_privilege(current_database(), 'CREATE'),
                   r.rolsuper or r.rolcreaterole,
                   (select array_agg(rolname::text) from pg_roles where rolname ~ '^xz_' or rolname = %s)
            from pg_roles r
            where r.rolname = current_user
            """.formatted(statement.enquoteLiteral(login)))) {
            row.next();
            var there = row.getArray(5) == null
                    ? List.<String>of()
                    : Arrays.asList((String[]) row.getArray(5).getArray());
            var missing = Stream.concat(DutyRoles.NAMES.stream(), Stream.of(login))
                    .filter(name -> !there.contains(name)).toList();
            return new Fitness(row.getInt(1), row.getString(2), row.getBoolean(3), row.getBoolean(4), missing);
        }
    }

    /// What is wrong, with the remedy.
    Optional<String> problem() {
        if (version < NEEDED) {
            return Optional.of(StartFailures.WORDS.text("database.old", shown()));
        }
        if (!encoding.equals("UTF8")) {
            return Optional.of(StartFailures.WORDS.text("database.encoding", encoding));
        }
        if (!mayCreate) {
            return Optional.of(StartFailures.WORDS.text("database.not-owner"));
        }
        if (!mayMakeRoles && !missing.isEmpty()) {
            return Optional.of(StartFailures.WORDS.text("database.roles", String.join("、", missing)));
        }
        return Optional.empty();
    }

    /// 17.4 from 170004; before 10 there were three parts.
    private String shown() {
        return version >= 100_000
                ? version / 10_000 + "." + version % 10_000
                : version / 10_000 + "." + version / 100 % 100;
    }
}

package xinzhi.app.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Transactions;

/// What each person keeps of how they look at the ledger: their columns and their views. Nobody sees another's.
@Component
final class LedgerViews {
    static final int MOST = 20;
    static final int LONGEST_NAME = 30;
    private static final String SELECT = "select id, name, form, columns, main from casework.ledger_view ";
    private final JdbcClient db;
    private final Transactions transactions;
    private final JsonMapper json = JsonMapper.shared();

    LedgerViews(JdbcClient db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /// What keeping a view came to.
    enum Kept {
        SAVED,
        NAME_MISSING,
        NAME_TOO_LONG,
        TOO_MANY
    }

    List<SavedView> list(Actor actor) {
        return transactions.read(actor, () -> db.sql(SELECT + "order by main desc, name").query(this::toView).list());
    }

    Optional<SavedView> find(Actor actor, long id) {
        return transactions.read(actor,
                () -> db.sql(SELECT + "where id = :id").param("id", id).query(this::toView).optional());
    }

    LedgerColumns columns(Actor actor) {
        return transactions.read(actor, () -> db.sql("select columns from casework.ledger_columns")
                .query((row, _) -> columns(row.getArray(1))).optional().orElse(LedgerColumns.USUAL));
    }

    void keep(Actor actor, LedgerColumns columns) {
        transactions.<Boolean>write(actor, in -> {
            in.begin();
            in.sql().sql("""
                insert into casework.ledger_columns (account, columns)
                values (:account, :columns)
                on conflict (account) do update set columns = excluded.columns
                """).param("account", actor.user()).param("columns", columns.codes().toArray(String[]::new)).update();
            return true;
        });
    }

    /// Under a name already in use the view is replaced.
    Kept save(Actor actor, String name, LedgerSearch search, LedgerColumns columns) {
        var called = name.strip();
        if (called.isEmpty()) {
            return Kept.NAME_MISSING;
        }
        if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
            return Kept.NAME_TOO_LONG;
        }
        var form = json.writeValueAsString(LedgerForm.of(search.withText("")));
        return transactions.write(actor, in -> {
            in.begin();
            // One after the other, or two windows could keep more than there may be.
            in.sql().sql("select pg_advisory_xact_lock(hashtext('ledger_view'), :account)")
                    .param("account", (int) actor.user()).query((_, _) -> 0).list();
            boolean room = in.sql().sql("""
                select count(*) filter (where name <> :name) < :most from casework.ledger_view where account = :account
                """).param("name", called).param("most", MOST).param("account", actor.user()).query(Boolean.class)
                    .single();
            if (!room) {
                return Kept.TOO_MANY;
            }
            in.sql().sql("""
                insert into casework.ledger_view (account, name, form, columns)
                values (:account, :name, cast(:form as jsonb), :columns)
                on conflict (account, name) do update set form = excluded.form, columns = excluded.columns
                """).param("account", actor.user()).param("name", called).param("form", form)
                    .param("columns", columns.codes().toArray(String[]::new)).update();
            return Kept.SAVED;
        });
    }

    void delete(Actor actor, long id) {
        write(actor, id, "delete from casework.ledger_view where account = :account and id = :id");
    }

    /// The ledger opens with this view from now on; asked again of the same one, with none.
    void setMain(Actor actor, long id) {
        write(actor, id,
                "update casework.ledger_view set main = false where account = :account and main and id <> :id");
        write(actor, id, "update casework.ledger_view set main = not main where account = :account and id = :id");
    }

    private void write(Actor actor, long id, String sql) {
        transactions.<Integer>write(actor, in -> {
            in.begin();
            return in.sql().sql(sql).param("account", actor.user()).param("id", id).update();
        });
    }

    private SavedView toView(ResultSet row, int number) throws SQLException {
        return new SavedView(row.getLong("id"), row.getString("name"),
                json.readValue(row.getString("form"), LedgerForm.class), columns(row.getArray("columns")),
                row.getBoolean("main"));
    }

    private static LedgerColumns columns(Array codes) throws SQLException {
        return LedgerColumns.of(List.of((String[]) codes.getArray()));
    }
}

package xinzhi.app.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Enterprises;

/// Tells whoever manages accounts which enterprises stand in the ledger before them; the policies decide which items those are.
@Component
final class EnterprisesOfItems implements Enterprises {
    private final JdbcClient db;

    EnterprisesOfItems(JdbcClient db) { this.db = db; }

    @Override
    public Optional<Enterprise> findListed(String unifiedCode) {
        return db.sql("""
            select s.id, s.name
            from registry.subject s
            where s.unified_code = upper(:code) and exists (select from casework.item i where i.subject_id = s.id)
            """).param("code", unifiedCode).query((row, _) -> new Enterprise(row.getLong(1), row.getString(2)))
                .optional();
    }

    @Override
    public Optional<Enterprise> findExample() { return db.sql("""
        select s.id, s.name
        from registry.subject s
        join (select subject_id, count(*) as items from casework.item group by subject_id) i on i.subject_id = s.id
        where s.kind = 'enterprise' and s.unified_code is not null
        order by i.items desc, s.id
        limit 1
        """).query((row, _) -> new Enterprise(row.getLong(1), row.getString(2))).optional(); }

    @Override
    public Map<Long, String> names(Collection<Long> subjects) {
        return db.sql("select id, name from registry.subject where id = any(:ids)")
                .param("ids", subjects.toArray(Long[]::new))
                .query((row, _) -> new Enterprise(row.getLong(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Enterprise::subject, Enterprise::name));
    }
}

package xinzhi.app.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.Relation.Kind;
import xinzhi.lists.name.BranchName;
import xinzhi.lists.name.RegistrationState;
import xinzhi.lists.name.SubjectForm;

/// Finds whom the register relates to a subject, by the codes it prints; by names only what a person may look at.
@Component
final class RelationQueries {
    private final JdbcClient db;

    RelationQueries(JdbcClient db) { this.db = db; }

    private record Said(@Nullable String headName, @Nullable String headCode, @Nullable String successorName,
            @Nullable String successorCode) {}

    /// @param most of each kind
    List<Relation> of(Subject subject, List<KnownName> names, int most) {
        var said = db
                .sql("select head_name, head_code, successor_name, successor_code from registry.subject where id = :id")
                .param("id", subject.id())
                .query((row, _) -> new Said(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
        var found = new ArrayList<Relation>();
        found.addAll(named(Kind.HEAD_OFFICE, said.headName(), said.headCode(), subject));
        if (found.isEmpty()) {
            found.addAll(headByName(subject));
        }
        found.addAll(branches(subject, names, most));
        found.addAll(named(Kind.SUCCESSOR, said.successorName(), said.successorCode(), subject));
        found.addAll(predecessors(subject, most));
        return List.copyOf(found);
    }

    /// What the register prints of the other, with the subject its code names; by name alone it is a suggestion.
    private List<Relation> named(Kind kind, @Nullable String name, @Nullable String code, Subject subject) {
        if (name == null && code == null) {
            return List.of();
        }
        var byCode = code == null ? List.<Relation>of() : byCode(kind, code, subject);
        if (!byCode.isEmpty()) {
            return byCode;
        }
        var byName = name == null || code != null ? List.<Relation>of() : byName(kind, name, subject);
        return byName.isEmpty()
                ? List.of(new Relation(kind, name == null ? String.valueOf(code) : name, code, null, false,
                        subject.delivery()))
                : byName;
    }

    private List<Relation> byCode(Kind kind, String code, Subject own) {
        return db.sql("select id, name from registry.subject where unified_code = :code and id <> :own")
                .param("code", code).param("own", own.id())
                .query((row, _) -> new Relation(kind, row.getString(2), code, row.getLong(1), false,
                        own.delivery()))
                .list();
    }

    /// Subjects of the register that bear the name today or bore it.
    private List<Relation> byName(Kind kind, String name, Subject own) {
        var form = NameForm.of(name);
        return db.sql("""
            select distinct s.id, s.name, s.unified_code
            from registry.subject_name n
            join registry.subject s on s.id = n.subject_id and s.in_register
            where n.candidate = :candidate and n.normalised = :form and n.kind in ('own', 'former') and s.id <> :own
            order by s.id
            limit 3
            """).param("candidate", form.candidate()).param("form", form.text()).param("own", own.id())
                .query((row, _) -> new Relation(kind, row.getString(2), row.getString(3), row.getLong(1), true,
                        own.delivery()))
                .list();
    }

    /// The name of a branch holds its head office's: a suggestion, where the register says nothing.
    private List<Relation> headByName(Subject subject) {
        if (subject.form() != SubjectForm.BRANCH && subject.form() != SubjectForm.UNKNOWN) {
            return List.of();
        }
        return BranchName.headOf(subject.name()).map(head -> byName(Kind.HEAD_OFFICE, head, subject))
                .orElse(List.of());
    }

    private List<Relation> branches(Subject subject, List<KnownName> names, int most) {
        if (!subject.inRegister() || subject.form() == SubjectForm.BRANCH
                || subject.form() == SubjectForm.INDIVIDUAL_BUSINESS) {
            return List.of();
        }
        var found = new ArrayList<Relation>();
        if (subject.unifiedCode() != null) {
            found.addAll(db.sql("""
                select id, name, unified_code, delivery
                from registry.subject
                where head_code = :code and id <> :own
                order by id
                limit :most
                """).param("code", subject.unifiedCode()).param("own", subject.id()).param("most", most)
                    .query((row, _) -> new Relation(Kind.BRANCH, row.getString(2), row.getString(3), row.getLong(1),
                            false, row.getLong(4)))
                    .list());
        }
        var form = NameForm.of(subject.name());
        found.addAll(db
                .sql("""
                    select id, name, unified_code, delivery
                    from registry.subject
                    where head_code is null and head_name = any(:printed) and id <> :own
                    union
                    select s.id, s.name, s.unified_code, s.delivery
                    from registry.subject_name n
                    join registry.subject s on s.id = n.subject_id
                    where n.bigrams @> cast(:bigrams as text[]) and n.current and starts_with(n.normalised, :form) and n.normalised <> :form
                      and s.form = 'branch' and s.head_code is null and s.head_name is null and s.id <> :own
                    order by 1
                    limit :most
                    """)
                .param("printed", printings(names)).param("bigrams", form.bigrams().toArray(String[]::new))
                .param("form", form.text()).param("own", subject.id()).param("most", most)
                .query((row, _) -> new Relation(Kind.BRANCH, row.getString(2), row.getString(3), row.getLong(1), true,
                        row.getLong(4)))
                .list());
        return found;
    }

    /// The names of the register with brackets of either width.
    private static String[] printings(List<KnownName> names) {
        Set<String> printed = new LinkedHashSet<>();
        names.stream().filter(KnownName::fromRegister).map(KnownName::name).forEach(name -> {
            printed.add(name);
            printed.add(name.replace('(', '（').replace(')', '）'));
            printed.add(name.replace('（', '(').replace('）', ')'));
        });
        return printed.toArray(String[]::new);
    }

    private List<Relation> predecessors(Subject subject, int most) {
        return subject.unifiedCode() == null
                ? List.of()
                : db.sql("""
                    select id, name, unified_code, delivery
                    from registry.subject
                    where successor_code = :code and id <> :own
                    order by id
                    limit :most
                    """).param("code", subject.unifiedCode()).param("own", subject.id()).param("most", most)
                        .query((row, _) -> new Relation(Kind.PREDECESSOR, row.getString(2), row.getString(3),
                                row.getLong(1), false, row.getLong(4)))
                        .list();
    }

    /// Who ran the business, the first one first; none for those who may not see it.
    List<Operator> operators(long subject) {
        return db.sql("""
            select name, shown_on, since, followed_on
            from registry.operator
            where subject_id = :id
            order by id
            """).param("id", subject)
                .query((row, _) -> new Operator(row.getString(1), row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
                .list();
    }

    List<Reversal> reversals(long subject) {
        return db.sql("""
            select before, after, cut_off, delivery
            from registry.reversal
            where subject_id = :id
            order by id
            """).param("id", subject)
                .query((row, _) -> new Reversal(RegistrationState.ofCode(row.getString(1)),
                        RegistrationState.ofCode(row.getString(2)),
                        row.getObject(3, LocalDate.class), row.getLong(4)))
                .list();
    }
}

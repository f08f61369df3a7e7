package xinzhi.app.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.RegistrationNumber;
import xinzhi.lists.number.UnifiedCode;

/// Rows at the registry's door, as the intake stages them, without the files before.
final class ArrivingRows {
    private static final Actor CENTRE = new Actor(1, "李经办", Duty.CENTRE, 1, "");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private final TestProgram program;
    private long deliveries;

    ArrivingRows(TestProgram program) { this.program = program; }

    record Row(String name, @Nullable String unifiedCode, @Nullable String organisationCode,
            @Nullable String registrationNumber, @Nullable String address) {
        static Row registered(String name, int n) {
            return new Row(name, code(n), inner(n), registration(n), "南京市玄武区长江路" + n + "号");
        }
    }

    static String inner(int n) { return OrganisationCode.completing("M%07d".formatted(n)).value(); }

    static String code(int n) { return UnifiedCode.completing("91320102" + inner(n)).value(); }

    static String registration(int n) { return RegistrationNumber.completing("32010200%06d".formatted(n)).value(); }

    void register(List<Row> rows) {
        arrive(rows, "enterprise-register", arrival -> {
            program.get(Registry.class).enter(arrival);
            return null;
        });
    }

    /// Ids of the subjects the rows were taken for, in their order.
    List<Long> list(List<Row> rows) {
        return arrive(rows, "administrative-punishment", arrival -> {
            program.get(Registry.class).resolve(arrival);
            return program.get(JdbcClient.class).sql("select subject_id from resolved order by row_no")
                    .query(Long.class).list();
        });
    }

    <T> T read(Supplier<T> work) { return program.get(Transactions.class).read(CENTRE, work); }

    private <T extends @Nullable Object> T arrive(List<Row> rows, String list,
            java.util.function.Function<Arrival, T> work) {
        return program.get(Transactions.class).write(CENTRE, in -> {
            in.begin();
            in.sql().sql(
                    """
                        create temp table arriving (
                            row_no int, effect text, ref bigint, subject_kind text, name text, name_form text, name_bigrams text[],
                            name_candidate text, other_names jsonb, printed_code text, unified_code text, organisation_code text,
                            registration_number text, registration_key text, legal_representative text, register_state text,
                            register_state_printed text, enterprise_type text, registration_authority text, local_supervision text,
                            street text, address text, established_on date, ended_on date, content jsonb, person_name bytea,
                            person_number bytea, person_index bytea, person_index_before bytea, form text default 'unknown', end_reason text,
                            end_reason_printed text, head_name text, head_code text, successor_name text, successor_code text, moved text,
                            moved_on date, moved_to text, moved_in_on date, moved_from text, operator_since date) on commit drop
                        """)
                    .update();
            for (int i = 0; i < rows.size(); i++) {
                insert(in.sql(), i, rows.get(i));
            }
            return work.apply(new Arrival(++deliveries, list, "penalised", "record", LocalDate.of(2026, 3, 2), AT,
                    false));
        });
    }

    private static void insert(JdbcClient db, int number, Row row) {
        var form = NameForm.of(row.name());
        var others = PrintedNames.others(row.name());
        db.sql("""
            insert into arriving (row_no, effect, subject_kind, name, name_form, name_bigrams, name_candidate, other_names, unified_code,
                                  organisation_code, registration_number, registration_key, register_state, address, content)
            values (:no, 'added', 'ENTERPRISE', :name, :form, :bigrams, :candidate, cast(:others as jsonb), :unified, :organisation,
                    :registration, :key, 'active', :address, '{}')
            """).param(
                "no", number).param("name", row.name()).param("form", form.text())
                .param("bigrams", form.bigrams().toArray(String[]::new)).param("candidate", form.candidate())
                .param("others",
                        others == null ? null : new String(others, java.nio.charset.StandardCharsets.UTF_8))
                .param("unified", row.unifiedCode()).param("organisation", row.organisationCode())
                .param("registration", row.registrationNumber())
                .param("key", PrintedNames.registrationKey(row.registrationNumber())).param("address", row.address())
                .update();
    }
}

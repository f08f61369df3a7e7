package xinzhi.app.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Casework;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.catalogue.Target;
import xinzhi.app.exits.Exits;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Vault;
import xinzhi.app.registry.Registry;
import xinzhi.app.roster.Roster;

/// Commits a previewed delivery: registry.resolve → roster.apply → casework.open, one transaction, checked against the file (I9).
@Component
final class Commit {
    private static final long LARGE = 5000;
    /// The share of a list, one in so many, that changes the statistics little enough to be left to the database's own rounds.
    private static final long SMALL_SHARE = 20;
    private final DeliveryQueries deliveries;
    private final CoverageQueries coverages;
    private final Comparison comparison;
    private final KnownBefore before;
    private final Registry registry;
    private final Roster roster;
    private final Casework casework;
    private final Exits exits;
    private final Catalogue catalogue;
    private final Progress progress;
    private final Transactions transactions;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;
    private final JdbcClient db;

    Commit(DeliveryQueries deliveries, CoverageQueries coverages, Comparison comparison, KnownBefore before,
            Registry registry,
            Roster roster,
            Casework casework, Exits exits, Catalogue catalogue, Progress progress, Transactions transactions,
            Journal journal,
            Vault vault, Clock clock, JdbcClient db) {
        this.deliveries = deliveries;
        this.coverages = coverages;
        this.comparison = comparison;
        this.before = before;
        this.registry = registry;
        this.roster = roster;
        this.casework = casework;
        this.exits = exits;
        this.catalogue = catalogue;
        this.progress = progress;
        this.transactions = transactions;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.db = db;
    }

    /// What became of a commit.
    sealed interface Outcome {
        record Committed() implements Outcome {}

        /// The current list is no longer the one compared with, the keys are others, or the stage is gone: the delivery is to be read again.
        record ToBeReadAgain() implements Outcome {}
    }

    Outcome run(Delivery asked) {
        try (var watch = progress.watch(asked.id(), asked.receivedBy(), asked::size, asked.size())) {
            watch.rows(asked.counts().read());
            watch.enter(Progress.Phase.WRITING);
            var outcome = transactions.write(asked.receivedBy(), in -> {
                in.begin();
                var delivery = deliveries.getLocked(asked.id());
                var coverage = coverages.getLocked(delivery.coverage());
                var stage = new Stage(delivery.id());
                var version = delivery.comparedWith();
                if (version == null || version != coverage.version() || !holdsWhatWasRead(stage, delivery)) {
                    deliveries.setState(delivery.id(), DeliveryState.COMMITTING, DeliveryState.RECEIVED);
                    return new Outcome.ToBeReadAgain();
                }
                write(delivery, coverage, stage, in);
                FailPoint.BEFORE_COMMIT.reached();
                return new Outcome.Committed();
            });
            FailPoint.AFTER_COMMIT.reached();
            refreshStatistics(asked);
            return outcome;
        }
    }

    /// The planner must not go on thinking of an empty table.
    private void refreshStatistics(Delivery delivery) {
        var counts = delivery.counts();
        long brought = counts.added() + counts.changed() + counts.returned();
        if (brought >= LARGE && brought * SMALL_SHARE > counts.read()) {
            transactions.<Boolean>write(delivery.receivedBy(), in -> {
                in.begin();
                in.sql().sql(
                        "analyze registry.subject, registry.subject_name, registry.person, roster.listing, roster.listing_personal, casework.item, intake.known")
                        .update();
                return true;
            });
        }
    }

    /// The stage is not logged: after a crash of the database it is there and empty, or not there at all.
    private boolean holdsWhatWasRead(Stage stage, Delivery delivery) {
        boolean there = db.sql(
                "select to_regclass(:rows) is not null and to_regclass(:contents) is not null and to_regclass(:delta) is not null")
                .param("rows", stage.rows()).param("contents", stage.contents()).param("delta", stage.delta())
                .query(Boolean.class).single();
        var counts = delivery.counts();
        long staged = counts.accepted() + counts.quarantined() + counts.keyless() + counts.duplicates()
                + counts.conflicts();
        return there && db.sql("select count(*) from " + stage.rows()).query(Long.class).single() == staged
                && db.sql("select count(*) from " + stage.delta()).query(Long.class).single() == counts.added()
                        + counts.changed()
                        + counts.returned() + counts.absent() + counts.withheld()
                && comparison.contentsComplete(stage) && personsFound(stage);
    }

    /// Persons are found by an index under the key of the day: what was staged before the keys were changed is read again.
    private boolean personsFound(Stage stage) {
        vault.hold(db);
        return db.sql("select person_name from " + stage.contents() + " where person_name is not null limit 1")
                .query(byte[].class).optional().map(vault::sealedNow).orElse(true);
    }

    private void write(Delivery delivery, Coverage coverage, Stage stage, Transactions.Writing in) {
        var kind = catalogue.get(delivery.list());
        var arrival = Preview.arrival(delivery, kind, coverage.grain(), OffsetDateTime.now(clock), false);
        stage.openArriving(in.sql());
        boolean kept = keepBefore(coverage, stage, kind);
        var absent = comparison.absent(stage);
        List<Casework.Effect> effect = List.of();
        switch (kind.target()) {
            case REGISTER -> {
                registry.enter(arrival);
                registry.markAbsent(arrival, comparison.shownNowhereElse(coverage, absent));
            }
            case LISTING -> {
                registry.resolve(arrival);
                roster.apply(arrival);
                effect = casework.open(arrival, kind.line(), absent, in);
                roster.markAbsent(arrival, absent);
                reckon(absent, in);
            }
            case NOTE -> {
                registry.resolve(arrival);
                roster.apply(arrival);
                roster.keepAsNotes(arrival.list());
                roster.markAbsent(arrival, absent);
                reckon(absent, in);
            }
        }
        remember(delivery, coverage, stage, kind);
        stage.closeArriving(in.sql());
        var closing = prove(delivery, coverage, stage);
        coverages.move(coverage, delivery, closing.rows(), closing.sum(), kept);
        deliveries.setPreview(delivery.id(), DeliveryState.COMMITTED, coverage.version(), delivery.counts(), effect);
        deliveries.setEnded(delivery.id(), DeliveryState.COMMITTED, null, arrival.at());
        journal.append(orderedBy(delivery), "delivery-committed", Journal.About.DELIVERY, delivery.id(),
                Map.of("rows", Long.toString(closing.rows()), "sum", closing.sum().toPlainString(), "sha256",
                        delivery.sha256(),
                        "added", Long.toString(delivery.counts().added()), "changed",
                        Long.toString(delivery.counts().changed()),
                        "returned", Long.toString(delivery.counts().returned()), "absent",
                        Long.toString(delivery.counts().absent())));
        stage.drop(in.sql());
    }

    /// Whoever handed the list in has not committed it.
    private Actor orderedBy(Delivery delivery) {
        return journal.last("delivery-commit-ordered", Journal.About.DELIVERY, delivery.id()).orElse(Intake.SYSTEM);
    }

    /// The law of every listing this delivery touched.
    private void reckon(List<Long> absent, Transactions.Writing in) {
        in.sql().sql("""
            create temp table to_reckon on commit drop as
            select listing_id from listed
            union
            select unnest(:absent)
            """).param("absent", absent.toArray(Long[]::new)).update();
        exits.reckon(in);
    }

    /// Keeps what is about to be replaced, so that this delivery can be taken back; the one before can be no longer. A register
    /// is followed by lists that rest on it, hence never taken back.
    private boolean keepBefore(Coverage coverage, Stage stage, ListKind kind) {
        var former = coverage.keptFor();
        if (former != null) {
            roster.forgetBefore(former);
        }
        boolean kept = kind.target() != Target.REGISTER;
        if (kept) {
            before.keep(coverage, stage);
        }
        return kept;
    }

    /// What the next delivery of this coverage will be compared with.
    private void remember(Delivery delivery, Coverage coverage, Stage stage, ListKind kind) {
        var ref = kind.target() == Target.REGISTER ? "resolved r using (row_no)" : "listed r using (row_no)";
        var id = kind.target() == Target.REGISTER ? "r.subject_id" : "r.listing_id";
        db.sql("""
            insert into intake.known (coverage, key, content, ref, present, added_by)
            select :coverage, d.key, d.content, %s, true, :delivery
            from %s d
            join %s
            where d.effect = 'added'
            """.formatted(id, stage.delta(), ref)).param("coverage", coverage.id()).param("delivery", delivery.id())
                .update();
        // Taken for nearly empty, a coverage just filled would be joined row by row with the whole delta.
        db.sql("analyze intake.known").update();
        db.sql("""
            update intake.known k
            set key = d.key, content = coalesce(d.content, k.content), present = d.effect <> 'absent'
            from %s d
            where k.coverage = :coverage and k.key = coalesce(d.known_key, d.key) and d.effect in ('changed', 'returned', 'absent')
            """.formatted(
                stage.delta())).param("coverage", coverage.id()).update();
    }

    private record Closing(long rows, BigDecimal sum) {}

    /// Opening + added − removed = closing, and what is now known equals what the file says (I9); otherwise nothing of it happens.
    private Closing prove(Delivery delivery, Coverage coverage, Stage stage) {
        var counts = delivery.counts();
        var closing = db
                .sql("""
                    select count(*), coalesce(sum(%s), 0) from intake.known where coverage = :coverage and present
                    """.formatted(Comparison.HALF)).param("coverage", coverage.id())
                .query((row, _) -> new Closing(row.getLong(1), row.getBigDecimal(2))).single();
        if (coverage.rows() + counts.added() + counts.returned() - counts.absent() != closing.rows()) {
            throw new IllegalStateException("the rows do not add up");
        }
        var file = db
                .sql("select coalesce(sum(" + Comparison.HALF + "), 0) from " + stage.rows() + " where verdict = 0")
                .query(BigDecimal.class).single();
        if (file.add(carried(delivery, coverage, stage)).compareTo(closing.sum()) != 0) {
            throw new IllegalStateException("the contents do not add up");
        }
        return closing;
    }

    /// Present rows the file did not bring in good order: quarantined, withheld, or outside a partial delivery.
    private BigDecimal carried(Delivery delivery, Coverage coverage, Stage stage) {
        var counts = delivery.counts();
        if (delivery.whole() && counts.quarantined() + counts.conflicts() + counts.withheld() == 0) {
            return BigDecimal.ZERO;
        }
        return db.sql("""
            select coalesce(sum(%s), 0)
            from intake.known k
            where coverage = :coverage and present
              and not exists (select from %s s where s.key = k.key and s.verdict = 0)
            """.formatted(Comparison.HALF.replace("content", "k.content"), stage.rows()))
                .param("coverage", coverage.id())
                .query(BigDecimal.class).single();
    }
}

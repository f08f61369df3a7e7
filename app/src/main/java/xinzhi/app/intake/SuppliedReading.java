package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Words;
import xinzhi.lists.check.Fingerprint;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.text.TextForm;

/// What a reading has to do with supplied facts: a filled workbook brings them in, and a sender's own list that prints them supersedes them.
@Component
final class SuppliedReading {
    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {
    };
    private static final Words WORDS = SuppliedFactsView.WORDS;
    private final SuppliedFactQueries facts;
    private final JdbcClient db;

    SuppliedReading(SuppliedFactQueries facts, JdbcClient db) {
        this.facts = facts;
        this.db = db;
    }

    CompletedRows rows(Delivery delivery) {
        return facts.completes(delivery.id())
                .map(what -> CompletedRows.of(what.equals(SuppliedFacts.CLEARS), facts.rows(delivery.id()),
                        facts.of(delivery.id())))
                .orElseGet(CompletedRows::none);
    }

    /// Why a filled workbook counts no more: its rows have got the facts meanwhile, or the fact it takes back is not in force.
    Optional<Delivery.Refusal> overtaken(Delivery delivery, CompletedRows rows) {
        if (!rows.any()) {
            return Optional.empty();
        }
        var brought = facts.of(delivery.id());
        boolean overtaken;
        if (rows.clears()) {
            overtaken = brought.stream().anyMatch(fact -> fact.standing() != SuppliedFact.Standing.IN_FORCE);
        } else {
            var lacking = facts.lacking(delivery.coverage(), brought.stream().map(SuppliedFact::listing).toList());
            overtaken = brought.stream().anyMatch(fact -> {
                var thin = lacking.get(fact.listing());
                return thin == null || !thin.missing().contains(fact.field());
            });
        }
        return overtaken
                ? Optional.of(new Delivery.Refusal("FACTS_OVERTAKEN", WORDS.text("fault.overtaken"),
                        WORDS.text("place.file"), WORDS.text("remedy.overtaken")))
                : Optional.empty();
    }

    /// What this list prints of facts in force.
    Seen seen(Delivery delivery, ListFormat format, CompletedRows rows) {
        return new Seen(delivery.id(), format, rows.any() ? Map.of() : facts.inForce(delivery.coverage()));
    }

    /// Within one reading.
    final class Seen {
        private final long delivery;
        private final ListFormat format;
        private final Map<UUID, List<SuppliedFact>> byKey;
        private final Map<Long, Boolean> printed = new HashMap<>();

        Seen(long delivery, ListFormat format, Map<UUID, List<SuppliedFact>> byKey) {
            this.delivery = delivery;
            this.format = format;
            this.byKey = byKey;
        }

        void take(ReadRow read, Fingerprint key) {
            if (byKey.isEmpty()) {
                return;
            }
            for (var fact : byKey.getOrDefault(LaidOver.uuid(key), List.of())) {
                var value = read.row().value(format.position(fact.field()));
                if (value != null) {
                    printed.put(fact.id(), isSame(value, fact.value()));
                }
            }
        }

        /// Rows that came with what they are named by stand under their new key until now.
        void keep(Stage stage) {
            facts.forgetPrinted(delivery);
            if (byKey.isEmpty()) {
                return;
            }
            db.sql("""
                select d.known_key, c.content::text
                from %s d
                join %s c using (row_no)
                where d.known_key = any(:keys)
                """.formatted(stage.delta(), stage.contents())).param("keys", byKey.keySet().toArray(UUID[]::new))
                    .query(row -> {
                        var content = JsonMapper.shared().readValue(row.getString(2), CONTENT);
                        for (var fact : new ArrayList<>(byKey.get(row.getObject(1, UUID.class)))) {
                            if (content.get(fact.field()) instanceof String value) {
                                printed.put(fact.id(), isSame(value, fact.value()));
                            }
                        }
                    });
            printed.forEach((fact, same) -> facts.insertPrinted(delivery, fact, same));
        }

        private static boolean isSame(String printed, String supplied) {
            return TextForm.closed(printed).equals(TextForm.closed(supplied));
        }
    }
}

package xinzhi.app.intake;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Vault;

/// What somebody has found out about a faulty row (在线更正): a fact of its own beside what the file prints.
///
/// @param address fingerprint of what the row prints
/// @param cells   by field code
/// @param basis   how it is known, e.g. a letter or a call
record Correction(long id, int coverage, UUID address, Map<String, Cell> cells, String reason, String basis,
        long author, String authorName, OffsetDateTime at) {
    static final String PLACE = "correction.cells";
    private static final TypeReference<Map<String, Cell>> CELLS = new TypeReference<>() {
    };

    Correction {
        cells = Map.copyOf(cells);
    }

    /// @param printed what stands in the file, null where nothing does
    /// @param meant   what is read instead; empty to read nothing
    record Cell(@Nullable String printed, String meant) {}

    /// What is read, by field code.
    Map<String, String> meant() {
        return cells.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().meant()));
    }

    static byte[] seal(Vault vault, Map<String, Cell> cells) {
        return vault.seal(PLACE, JsonMapper.shared().writeValueAsBytes(cells));
    }

    static Map<String, Cell> open(Vault vault, byte[] sealed) {
        return JsonMapper.shared().readValue(vault.open(PLACE, sealed), CELLS);
    }

    @Override
    public String toString() { return "Correction[" + id + "]"; }
}

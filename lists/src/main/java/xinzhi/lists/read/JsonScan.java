package xinzhi.lists.read;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.FindingCode;

/// Goes through the objects of a JSON text; holds no more than one value.
final class JsonScan {
    static final int MOST_KEYS = 16_384;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).maxStringLength(1 << 22)
                    .maxNameLength(1000).maxNumberLength(1000).build())
            .build();

    private final Records records;
    private boolean listFound;
    private boolean nestedIsEmpty;
    private long number;

    /// Takes the objects and their plain values.
    interface Records {
        void begin(long number);

        /// @param text empty for null
        void cell(String key, String text, CellKind kind) throws Refusal;

        /// Ends the object; says whether to go on.
        boolean end();
    }

    /// A value of the first object while it is not yet known whether it is a row or holds the rows.
    private record Pending(String key, String text, CellKind kind) {}

    JsonScan(Records records) { this.records = records; }

    /// Says whether the objects stand one after the other in lines, not in an array.
    boolean read(Reader text) throws Refusal {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return switch (json.nextToken()) {
                case START_ARRAY -> {
                    if (list(json)) {
                        refuseMore(json);
                    }
                    yield false;
                }
                case START_OBJECT -> firstObject(json);
                case null, default -> throw new Refusal(FindingCode.JSON_NO_LIST, null, 0);
            };
        }
    }

    /// The first of many rows, or the envelope of a list.
    private boolean firstObject(JsonParser json) throws Refusal {
        var pending = new ArrayList<Pending>();
        long line = json.currentTokenLocation().getLineNr();
        String nested = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var key = json.currentName();
            if (!json.nextToken().isStructStart()) {
                pending.add(new Pending(key, text(json), kind(json)));
            } else if (!inEnvelope(json)) {
                return false;
            } else if (!nestedIsEmpty) {
                nested = nested == null ? key : nested;
            }
            if (pending.size() > MOST_KEYS) {
                throw new Refusal(FindingCode.JSON_BEYOND_LIMITS, null, 0, Long.toString(line), "1");
            }
        }
        if (listFound) {
            refuseMore(json);
            return false;
        }
        number = line;
        if (nested != null) {
            throw new Refusal(FindingCode.JSON_NESTED, null, number, nested);
        }
        if (row(pending)) {
            lines(json);
        }
        return true;
    }

    /// Looks for the list within a value of the envelope; says whether to go on.
    private boolean inEnvelope(JsonParser json) throws Refusal {
        nestedIsEmpty = true;
        int depth = 1;
        while (depth > 0) {
            boolean inArray = json.currentToken() == JsonToken.START_ARRAY;
            var token = json.nextToken();
            if (inArray && token == JsonToken.START_OBJECT) {
                if (listFound) {
                    throw new Refusal(FindingCode.JSON_TWO_LISTS, null, 0);
                }
                if (!listOf(json)) {
                    return false;
                }
                depth--;
                continue;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            nestedIsEmpty &= token.isStructEnd() && depth == 0;
        }
        return true;
    }

    private boolean list(JsonParser json) throws Refusal {
        return json.nextToken() == JsonToken.END_ARRAY || listOf(json);
    }

    /// The objects of an array, from the first one on; says whether to go on.
    private boolean listOf(JsonParser json) throws Refusal {
        listFound = true;
        for (var token = json.currentToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            number++;
            if (token != JsonToken.START_OBJECT) {
                throw new Refusal(FindingCode.JSON_NO_OBJECT, null, number);
            }
            if (!row(json)) {
                return false;
            }
        }
        return true;
    }

    private void lines(JsonParser json) throws Refusal {
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            number = Math.max(number + 1, json.currentTokenLocation().getLineNr());
            if (token != JsonToken.START_OBJECT) {
                throw new Refusal(FindingCode.JSON_NO_OBJECT, null, number);
            }
            if (!row(json)) {
                return;
            }
        }
    }

    private static void refuseMore(JsonParser json) throws Refusal {
        if (json.nextToken() != null) {
            throw new Refusal(FindingCode.JSON_TWO_LISTS, null, 0);
        }
    }

    private boolean row(JsonParser json) throws Refusal {
        records.begin(number);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var key = json.currentName();
            if (!json.nextToken().isStructStart()) {
                records.cell(key, text(json), kind(json));
            } else if (!json.nextToken().isStructEnd()) {
                throw new Refusal(FindingCode.JSON_NESTED, null, number, key);
            }
        }
        return records.end();
    }

    private boolean row(List<Pending> cells) throws Refusal {
        records.begin(number);
        for (var cell : cells) {
            records.cell(cell.key, cell.text, cell.kind);
        }
        return records.end();
    }

    /// Numbers with all their digits as written: they never become binary.
    private static String text(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_TRUE -> "TRUE";
            case VALUE_FALSE -> "FALSE";
            default -> json.getString();
        };
    }

    /// A number with an exponent has lost digits before it was written.
    private static CellKind kind(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            return CellKind.TEXT;
        }
        var text = json.getString();
        return text.indexOf('e') >= 0 || text.indexOf('E') >= 0 ? CellKind.NUMBER : CellKind.TEXT;
    }
}

package xinzhi.app.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the worked examples of a row.
final class ExampleReader {
    private ExampleReader() {}

    /// @param list the list the example is about, where it does not say
    static Example read(DataMap map, String list) {
        var given = facts(map.map("given"), list);
        var day = map.findDate("on").orElse(LocalDate.of(2022, 6, 30));
        return new Example(map.line(), given, day, expected(map.map("expect")));
    }

    private static Map<String, String> expected(DataMap map) {
        var expected = new LinkedHashMap<String, String>();
        for (var key : new String[]{Example.ANSWER, Example.APPLIES, Example.SHOWN, "start", "earliestRestoration",
                "automaticEnd", "from", "reason"}) {
            map.findText(key).ifPresent(text -> expected.put(key, text));
        }
        for (var key : new String[]{"because", "facts"}) {
            if (map.has(key)) {
                expected.put(key, String.join(",", new TreeSet<>(map.texts(key))));
            }
        }
        if (expected.isEmpty()) {
            map.mistake("", RulesReader.WORDING, "expects-nothing");
        }
        return expected;
    }

    private static Facts facts(DataMap map, String list) {
        var facts = Facts.of(map.findText("list").orElse(list));
        for (var fact : FactCodes.ALL.values()) {
            if (map.has(fact.code())) {
                put(facts, map, fact);
            }
        }
        for (var code : map.texts("none")) {
            if (Fact.find(code).orElse(null) instanceof Fact.Words several) {
                facts.withNone(several);
            } else {
                map.mistake("none", RulesReader.WORDING, "fact-unknown", code);
            }
        }
        return facts.build();
    }

    private static void put(Facts.Collector facts, DataMap map, Fact fact) {
        switch (fact) {
            case Fact.Day day -> facts.with(day, map.date(fact.code()));
            case Fact.Flag flag -> facts.with(flag, map.flag(fact.code()));
            case Fact.Quantity number -> facts.with(number, map.integer(fact.code()));
            case Fact.Text text -> facts.with(text, map.text(fact.code()));
            case Fact.Words several -> facts.with(several, ConditionReader.mask(map, several));
        }
    }
}

package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Everything somebody comes to read on a walk through the whole program, by where it stood: pages, fragments, files, their names, refusals.
final class Walk {
    static final String PURPOSE = "核对决定书送达对象";
    private static final String[] PAGES = {"/", "/password", "/account", "/second-factor", "/sign-in/code", "/my",
            "/ledger", "/deliveries", "/operation", "/operation/now", "/catalogue", "/catalogue/" + Canaries.LIST,
            "/catalogue/" + Canaries.LIST + "/amend", "/catalogue/judgment-debtor", "/catalogue/amendments",
            "/catalogue/amendments/1", "/catalogue/amendments/2", "/organisations?q=翠", "/users", "/items/0",
            "/items/none", "/no-such-page", "/keys", "/keys?organisation=1", "/api/v1/lists", "/api/v1/openapi.json",
            "/ledger/export", "/ledger/exports", "/ledger/exports/now", "/ledger/missing"};
    private static final String[] DIRECTORIES = {"boards", "departments", "bodies", "places", "helpers", "names",
            "proposals"};
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final Visitor visitor;
    private final Canaries canaries;

    private Walk(Visitor visitor, Canaries canaries) {
        this.visitor = visitor;
        this.canaries = canaries;
    }

    /// Through every door, the closed ones too: a refusal must not tell anything either.
    static Walk of(Visitor visitor, Canaries canaries) {
        var walk = new Walk(visitor, canaries);
        for (var page : PAGES) {
            walk.look(page);
        }
        for (var tab : DIRECTORIES) {
            walk.look("/organisations?tab=" + tab);
        }
        for (var place : List.of("XW", "jb-court", "320102002", "helper-two")) {
            walk.look("/organisations/" + canaries.id(place));
        }
        for (var account : canaries.accounts().values()) {
            walk.look("/users/" + account);
            walk.send("/users/" + account + "/unlock", Map.of());
        }
        walk.look("/deliveries/" + canaries.delivery());
        walk.look("/deliveries/" + canaries.delivery() + "/progress");
        for (var page : List.of("/deliveries/quarantine", "/deliveries/fixes",
                "/deliveries/" + canaries.delivery() + "/quarantine")) {
            walk.look(page);
        }
        walk.look("/deliveries/" + canaries.delivery() + "/absences");
        walk.look("/deliveries/" + canaries.delivery() + "/mapping");
        for (var part : List.of("", "/findings", "/receipt", "/acknowledgement", "/workbook")) {
            walk.look("/api/v1/deliveries/" + canaries.delivery() + part);
        }
        walk.look("/deliveries/files/1");
        for (var act : List.of("confirm", "give-up")) {
            walk.send("/deliveries/files/1/" + act, Map.of());
        }
        for (var act : List.of("commit", "discard", "release", "withdraw", "file", "again", "mapping")) {
            walk.send("/deliveries/" + canaries.delivery() + "/" + act, Map.of("purpose", PURPOSE));
        }
        walk.refusals();
        walk.ledger();
        canaries.birds().forEach(walk::item);
        for (var subject : List.of(canaries.subject("金丝雀一"), canaries.subject("金丝雀二"), -1L, -2L, -3L)) {
            walk.look("/subjects/" + subject);
        }
        return walk;
    }

    /// Forms that nobody would be taken: their pages show the lists behind them once more.
    private void refusals() {
        keep("POST /deliveries", visitor.upload("/deliveries",
                Map.of("list", "no-such-list", "sender", "x", "asOf", "2026-11-01"), "a.csv", "甲"));
        send("/catalogue/" + Canaries.LIST + "/amend", Map.of("part", "basics"));
        for (var act : List.of("approve", "reject")) {
            send("/catalogue/amendments/2/" + act, Map.of("no-such-entry", "x"));
        }
        send("/organisations/" + canaries.id("helper-two") + "/contacts", Map.of());
        send("/keys", Map.of());
        send("/keys/0/revoke", Map.of());
        send("/organisations/proposals", Map.of());
        send("/organisations/proposals/0/approve", Map.of());
        send("/users", Map.of("username", "X", "name", "无", "duty", "city", "organisation", "0"));
        send("/second-factor/confirm", Map.of("code", "no code"));
    }

    private void ledger() {
        send("/ledger/facets", Map.of());
        send("/ledger/export", Map.of());
        for (var words : List.of("金丝雀", "91320102MA1CANARY1", "金丝罚〔2026〕", "黄**")) {
            search("/ledger", words, "HX-Request", "true");
            search("/ledger", words);
            look("/ledger"); // as kept in the session
            search("/ledger/facets", words);
            search("/ledger/export", words);
        }
        for (var board : List.of("XW", "JB")) {
            var form = Map.of("board", String.valueOf(canaries.id(board)));
            keep("POST /ledger of " + board, visitor.post("/ledger", form));
            keep("POST /ledger/facets of " + board, visitor.post("/ledger/facets", form));
            keep("POST /ledger/export of " + board, visitor.post("/ledger/export", form));
        }
        send("/ledger", Map.of("board", "0"));
        send("/ledger", Map.of("page", "2099-01-01,0,on"));
        send("/ledger", Map.of("choose", "list:" + Canaries.LIST));
        send("/ledger", Map.of());
    }

    private void item(Canaries.Bird bird) {
        var path = "/items/" + bird.item();
        look(path);
        keep("GET " + path + " fragment", visitor.get(path, "HX-Request", "true"));
        send(path + "/history", Map.of("purpose", "audit"));
        send(path + "/history", Map.of("purpose", "none"));
        send(path + "/personal", Map.of("purpose", ""));
        send(path + "/personal", Map.of("purpose", PURPOSE));
        search("/ledger", bird.document());
        for (var word : bird.sealed()) {
            search("/ledger", word);
            search("/ledger/export", word);
        }
        send("/ledger", Map.of());
        look(path);
    }

    private void look(String path) { keep("GET " + path, visitor.get(path.replace("翠", "%E7%BF%A0"))); }

    private void send(String path, Map<String, String> form) {
        var answer = visitor.post(path, form);
        keep("POST " + path + (form.isEmpty() ? "" : " " + form.values()), answer);
        if (answer.leadsTo().startsWith("/")) {
            look(answer.leadsTo()); // with what was said once
        }
    }

    private void search(String path, String words, String... headers) {
        var answer = visitor.post(path, Map.of("q", words), headers);
        keep("POST " + path + " [" + words + "]" + (headers.length == 0 ? "" : " rows"), answer,
                withoutTyped(FileText.of(answer.bytes()), words));
    }

    /// What somebody types themselves comes back to them in the box and in the condition above the rows, and nowhere else.
    static String withoutTyped(String page, String words) {
        return page.replace("type=\"search\" value=\"" + words + "\"", "")
                .replaceFirst("(data-clears=\"q\"[^>]*><span>[^<]*</span>)" + Pattern.quote(words), "$1");
    }

    private void keep(String where, Visitor.Answer answer) { keep(where, answer, FileText.of(answer.bytes())); }

    private void keep(String where, Visitor.Answer answer, String text) {
        assertThat(answer.status()).as(where).isLessThan(500);
        var all = new StringBuilder();
        answer.response().headers().map().forEach((_, values) -> all.append(decoded(values)).append('\n'));
        seen.merge(where, all.append(text).toString(), (one, other) -> one + other);
    }

    private static String decoded(List<String> values) {
        var joined = String.join("\n", values);
        return joined.contains("UTF-8''") ? URLDecoder.decode(joined, StandardCharsets.UTF_8) : joined;
    }

    /// Where it read this word.
    List<String> placesOf(String word) {
        return seen.entrySet().stream().filter(place -> place.getValue().contains(word)).map(Map.Entry::getKey)
                .toList();
    }

    /// Each forbidden word with the place where it sang.
    static List<String> heard(Map<String, String> seen, Collection<String> forbidden) {
        return forbidden.stream().flatMap(word -> {
            var sung = Pattern.compile(Pattern.quote(word) + "(?![\\w-])"); // wren-xw is not wren-xw-market-regulation
            return seen.entrySet().stream()
                    .filter(place -> place.getValue().contains(word) && sung.matcher(place.getValue()).find())
                    .map(place -> word + " in " + place.getKey());
        }).toList();
    }

    List<String> heard(Collection<String> forbidden) {
        assertThat(seen).hasSizeGreaterThan(PAGES.length);
        return heard(seen, forbidden);
    }
}

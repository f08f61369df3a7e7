package xinzhi.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// Puts keys into words.
@Component
final class SenderKeyView {
    static final Words WORDS = Words.of("xinzhi.app.organisation.keys");
    private final Organisations organisations;
    private final SentLists sentLists;
    private final Clock clock;

    SenderKeyView(Organisations organisations, SentLists sentLists, Clock clock) {
        this.organisations = organisations;
        this.sentLists = sentLists;
        this.clock = clock;
    }

    /// What somebody has filled in.
    record Typed(int organisation, String name, List<String> lists, String addresses, String expires) {
        Typed {
            lists = List.copyOf(lists);
        }

        static Typed of(int organisation) { return new Typed(organisation, "", List.of(), "", ""); }
    }

    List<SenderKeysPage.Row> rows(List<SenderKey> keys) {
        var today = LocalDate.now(clock);
        return keys.stream().map(key -> row(key, today)).toList();
    }

    private SenderKeysPage.Row row(SenderKey key, LocalDate today) {
        boolean holds = key.holdsOn(today);
        var names = organisations.find(key.organisation()).map(Organisation::code).map(sentLists::of)
                .orElse(List.of()).stream().collect(Collectors.toMap(SentLists.Named::id, SentLists.Named::name));
        var used = key.lastUsedAt();
        return new SenderKeysPage.Row("xzk_" + key.handle(), key.name(), key.organisationName(),
                key.lists().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("、")),
                key.addresses().isEmpty() ? WORDS.text("anywhere") : String.join("、", key.addresses()),
                WORDS.text("made", key.madeBy(), Shown.time(key.madeAt())), key.expiresOn().toString(),
                used == null
                        ? WORDS.text("never-used")
                        : WORDS.text("used", Shown.time(used), String.valueOf(key.lastUsedFrom())),
                state(key, today), holds && !key.replaced() ? "/keys/" + key.id() + "/replace" : null,
                holds ? "/keys/" + key.id() + "/revoke" : null);
    }

    private Badge state(SenderKey key, LocalDate today) {
        if (key.revokedAt() != null) {
            return new Badge(WORDS.text("state.revoked"), Tone.PLAIN,
                    WORDS.text("state.revoked.by", String.valueOf(key.revokedBy())));
        }
        if (!key.holdsOn(today)) {
            return new Badge(WORDS.text("state.expired"), Tone.PLAIN, WORDS.text("state.expired.hint"));
        }
        if (organisations.find(key.organisation()).filter(each -> each.on(today)).isEmpty()) {
            return new Badge(WORDS.text("state.ended"), Tone.PLAIN, WORDS.text("state.ended.hint"));
        }
        return key.replaced()
                ? new Badge(WORDS.text("state.replaced"), Tone.WARN, WORDS.text("state.replaced.hint"))
                : new Badge(WORDS.text("state.holds"), Tone.GOOD);
    }

    SenderKeysPage.Form form(Typed typed, @Nullable String refusal) {
        var today = LocalDate.now(clock);
        var senders = Stream.of(Organisation.Kind.values()).flatMap(kind -> organisations.list(kind).stream())
                .filter(each -> !sentLists.of(each.code()).isEmpty())
                .map(each -> new Choice(Integer.toString(each.id()), each.name(), each.id() == typed.organisation()))
                .toList();
        var chosen = organisations.find(typed.organisation());
        var lists = chosen.map(Organisation::code).map(sentLists::of).orElse(List.of()).stream()
                .map(each -> new Choice(each.id(), each.name(), typed.lists().contains(each.id()))).toList();
        return new SenderKeysPage.Form(senders, lists.isEmpty() ? null : Integer.toString(typed.organisation()), lists,
                typed.name(), typed.addresses(),
                typed.expires().isEmpty() ? today.plusYears(1).toString() : typed.expires(), refusal);
    }
}

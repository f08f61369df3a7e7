package xinzhi.app.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.Field;
import xinzhi.lists.read.FileColumn;
import xinzhi.lists.read.SheetLook;

/// Makes what was recognised of a file ready to show.
@Component
final class RecognitionView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private static final int MOST_NAMES = 6;
    private static final int MOST_KINDS = 4;
    private final FileHeads heads;
    private final Recogniser recogniser;
    private final Organisations organisations;
    private final Clock clock;

    RecognitionView(FileHeads heads, Recogniser recogniser, Organisations organisations, Clock clock) {
        this.heads = heads;
        this.recogniser = recogniser;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// What somebody has typed before, empty where nothing.
    record Typed(@Nullable String list, String sender, String asOf, String extent) {
        static final Typed NOTHING = new Typed(null, "", "", "");
    }

    RecognitionPage page(Shell shell, Actor actor, DroppedFile file, Typed typed, @Nullable String refused) {
        if (file.state() != DroppedFile.State.WAITING) {
            return bare(shell, file, WORDS.text("dropped.ended." + file.state()), null);
        }
        return switch (heads.look(file.sha256())) {
            case FileHeads.Looked.Refused(var why) -> bare(shell, file, WORDS.text("recognised.not"),
                    Unreadable.of(why));
            case FileHeads.Looked.Seen(var head) -> {
                var ranked = recogniser.candidates(actor, head, file.fileName());
                yield seen(shell, file, ranked, typed, refused);
            }
        };
    }

    private static RecognitionPage bare(Shell shell, DroppedFile file, String summary,
            @Nullable Unreadable refusal) {
        boolean waits = file.state() == DroppedFile.State.WAITING;
        return new RecognitionPage(shell, file.fileName(), state(file), summary, refusal, List.of(), List.of(), null,
                List.of(), List.of(), receipt(file, null), waits ? path(file) + "/give-up" : null,
                file.delivery() == null ? null : "/deliveries/" + file.delivery());
    }

    private RecognitionPage seen(Shell shell, DroppedFile file, List<Candidate> ranked, Typed typed,
            @Nullable String refused) {
        var chosen = ranked.stream().filter(one -> one.kind().id().equals(typed.list())).findFirst()
                .or(() -> Recogniser.plain(ranked));
        var likely = ranked.stream().anyMatch(Candidate::likely);
        var possible = ranked.stream().filter(likely ? Candidate::likely : Candidate::possible).limit(MOST_KINDS)
                .toList();
        var shown = chosen.orElseGet(ranked::getFirst);
        var none = shown.likeness().sheets().stream().allMatch(sheet -> sheet.columns().isEmpty());
        return new RecognitionPage(shell, file.fileName(), state(file), summary(possible, chosen), null,
                possible.stream().map(one -> kind(file, one, chosen)).toList(),
                ranked.stream().filter(one -> !possible.contains(one)).map(one -> kind(file, one, chosen)).toList(),
                chosen.map(one -> form(file, one, typed, refused)).orElse(null),
                none && possible.isEmpty() ? List.of() : sheets(shown), notes(shown),
                receipt(file, shown.likeness().description()), path(file) + "/give-up", null);
    }

    private static String summary(List<Candidate> possible, Optional<Candidate> chosen) {
        if (possible.isEmpty()) {
            return WORDS.text("recognised.none");
        }
        return chosen.filter(Candidate::readable).map(one -> WORDS.text("recognised.plain",
                one.kind().format().name()))
                .orElseGet(() -> WORDS.text(possible.getFirst().readable() ? "recognised.several" : "recognised.part"));
    }

    private static RecognitionPage.Kind kind(DroppedFile file, Candidate one, Optional<Candidate> chosen) {
        var fit = one.readable()
                ? new Badge(WORDS.text("fit.readable"), Tone.GOOD)
                : one.possible()
                        ? new Badge(WORDS.text("fit.part"), Tone.WARN)
                        : new Badge(WORDS.text("fit.none"), Tone.PLAIN);
        return new RecognitionPage.Kind(one.kind().format().name(), path(file) + "?list=" + one.kind().id(),
                chosen.filter(it -> it.kind().id().equals(one.kind().id())).isPresent(), fit, reasons(one));
    }

    private static List<String> reasons(Candidate one) {
        var likeness = one.likeness();
        var reasons = new ArrayList<String>();
        int needed = likeness.needed().size();
        var missing = likeness.missing();
        reasons.add(missing.isEmpty()
                ? WORDS.text("reason.needed.all", needed)
                : WORDS.text("reason.needed.missing", needed - missing.size(), needed,
                        names(missing.stream().map(Field::name))));
        var unknown = likeness.sheet().unknown();
        reasons.add(unknown.isEmpty()
                ? WORDS.text("reason.headings.all", likeness.sheet().found().size())
                : WORDS.text("reason.headings.unknown", likeness.sheet().found().size(), unknown.size(),
                        names(unknown.stream().map(column -> column.heading().text()))));
        if (one.named()) {
            reasons.add(WORDS.text("reason.named"));
        }
        if (!one.mapped().isEmpty()) {
            reasons.add(WORDS.text("reason.mapped"));
        }
        var refusal = likeness.refusal();
        if (refusal != null && missing.isEmpty()) {
            reasons.add(refusal.message());
        }
        return reasons;
    }

    private static String names(Stream<String> all) {
        var names = all.toList();
        return names.size() <= MOST_NAMES
                ? String.join("、", names)
                : WORDS.text("names.more", String.join("、", names.subList(0, MOST_NAMES)), names.size());
    }

    private RecognitionPage.@Nullable Form form(DroppedFile file, Candidate one, Typed typed,
            @Nullable String refused) {
        if (!one.readable() && one.likeness().sheet().columns().isEmpty()) {
            return null; // no headings to assign: confirming it would lead nowhere
        }
        var bodies = one.kind().senders().stream().filter(scope -> scope.grain() == one.kind().grain())
                .map(scope -> organisations.find(scope.sender())).flatMap(Optional::stream).toList();
        var mapped = bodies.stream()
                .filter(body -> one.mapped().stream().anyMatch(mapping -> mapping.sender() == body.id())).toList();
        var sender = bodies.size() == 1 ? bodies.getFirst() : mapped.size() == 1 ? mapped.getFirst() : null;
        var senderHint = bodies.size() == 1 ? "sender.only" : sender == null ? "sender.choose" : "sender.mapped";
        var senderCode = !typed.sender().isEmpty() ? typed.sender() : sender == null ? "" : sender.code();
        var days = Recogniser.stated(one, file.fileName());
        var day = days.stream().map(stated -> stated.day().day()).distinct().toList();
        var asOf = !typed.asOf().isEmpty() ? typed.asOf() : day.size() == 1 ? day.getFirst().toString() : "";
        var extent = extent(one, file.fileName());
        return new RecognitionPage.Form(one.kind().id(), one.kind().format().name(), path(file) + "/confirm",
                senders(one.kind(), bodies, senderCode), WORDS.text(senderHint), asOf, LocalDate.now(clock).toString(),
                asOfHint(days, day.size()), typed.extent().isEmpty() ? extent : typed.extent(),
                WORDS.text(extent.isEmpty() ? "extent.choose" : "extent.stated"),
                one.readable() ? null : WORDS.text("mapping.follows"), refused);
    }

    private List<Choice> senders(ListKind kind, List<Organisation> bodies, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", WORDS.text("sender.none"), chosen.isEmpty()));
        bodies.forEach(body -> choices.add(new Choice(body.code(), body.name(), body.code().equals(chosen))));
        kind.senders().stream().filter(scope -> scope.grain() != kind.grain())
                .forEach(scope -> organisations.find(scope.sender()).ifPresent(body -> {
                    var code = DeliveryView.code(kind, scope);
                    choices.add(new Choice(code, WORDS.text("sender.by-subject", body.name()), code.equals(chosen)));
                }));
        return choices;
    }

    private static String asOfHint(List<Recogniser.Stated> days, int different) {
        var read = days.stream().map(stated -> WORDS.text(stated.inFileName() ? "asOf.fileName" : "asOf.title",
                stated.day().words())).distinct().collect(Collectors.joining("；"));
        return different == 0
                ? WORDS.text("asOf.none")
                : WORDS.text(different == 1 ? "asOf.read" : "asOf.differ", read);
    }

    private static String extent(Candidate one, String fileName) {
        var texts = Stream.concat(Stream.of(fileName), one.likeness().titles().stream()).toList();
        boolean full = texts.stream().anyMatch(text -> text.contains("全量"));
        boolean partial = texts.stream().anyMatch(text -> text.contains("增量"));
        return full == partial ? "" : full ? "full" : "partial";
    }

    private static List<RecognitionPage.Sheet> sheets(Candidate one) {
        return one.likeness().sheets().stream().map(RecognitionView::sheet).toList();
    }

    private static RecognitionPage.Sheet sheet(SheetLook sheet) {
        return new RecognitionPage.Sheet(Objects.requireNonNullElse(sheet.name(), WORDS.text("sheet.only")),
                sheet.headerRow() == 0
                        ? WORDS.text("sheet.none")
                        : WORDS.text("sheet.header", sheet.headerRow(), sheet.columns().size()),
                sheet.columns().stream().map(RecognitionView::column).toList());
    }

    private static RecognitionPage.Column column(FileColumn column) {
        var field = column.field();
        return new RecognitionPage.Column(Objects.requireNonNullElse(column.heading().letter(), ""),
                column.heading().text().isEmpty() ? WORDS.text("heading.none") : column.heading().text(),
                field == null
                        ? new Badge(WORDS.text("heading.unknown"), Tone.WARN)
                        : new Badge(field.name(), Tone.GOOD),
                String.join("；", column.shapes()));
    }

    private static List<String> notes(Candidate one) {
        return one.likeness().notes().stream().map(note -> note.place() + "：" + note.message()).toList();
    }

    private static List<Fact> receipt(DroppedFile file, @Nullable String description) {
        return List.of(new Fact(WORDS.text("receipt.format"), description),
                new Fact(WORDS.text("receipt.size"), Shown.bytes(file.size())),
                new Fact(WORDS.text("receipt.by"), file.receivedName()),
                new Fact(WORDS.text("receipt.received"), Shown.time(file.receivedAt())),
                new Fact(WORDS.text("receipt.sha256"), file.sha256(), true));
    }

    static Badge state(DroppedFile file) {
        return new Badge(WORDS.of("dropped", file.state()),
                file.state() == DroppedFile.State.WAITING ? Tone.WARN : Tone.PLAIN);
    }

    static String path(DroppedFile file) { return "/deliveries/files/" + file.id(); }
}

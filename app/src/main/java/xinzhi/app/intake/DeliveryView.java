package xinzhi.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Casework;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.catalogue.SenderScope;
import xinzhi.app.catalogue.Target;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// Makes a delivery ready to show.
@Component
final class DeliveryView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final DeliveryQueries deliveries;
    private final FindingsView findings;
    private final PreviewView preview;
    private final GuardView guards;
    private final WithdrawalView withdrawals;
    private final ProgressView progress;
    private final Casework casework;
    private final AgainView again;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final EvidenceStore evidence;
    private final Transactions transactions;
    private final SuppliedFactsView supplied;

    DeliveryView(DeliveryQueries deliveries, FindingsView findings, PreviewView preview, GuardView guards,
            WithdrawalView withdrawals, ProgressView progress, Casework casework, AgainView again,
            Catalogue catalogue,
            Organisations organisations, EvidenceStore evidence,
            Transactions transactions, SuppliedFactsView supplied) {
        this.supplied = supplied;
        this.deliveries = deliveries;
        this.findings = findings;
        this.preview = preview;
        this.guards = guards;
        this.withdrawals = withdrawals;
        this.progress = progress;
        this.casework = casework;
        this.again = again;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.evidence = evidence;
        this.transactions = transactions;
    }

    DeliveriesPage.UploadForm form(String list, String sender, boolean whole, String asOf, LocalDate today,
            @Nullable String refusal) {
        var lists = new ArrayList<Choice>();
        lists.add(new Choice("", WORDS.text("list.recognise"), list.isEmpty()));
        catalogue.list()
                .forEach(kind -> lists.add(new Choice(kind.id(), kind.format().name(), kind.id().equals(list))));
        var codes = new LinkedHashSet<String>();
        catalogue.list().forEach(kind -> kind.senders().forEach(scope -> codes.add(code(kind, scope))));
        var senders = new ArrayList<Choice>();
        senders.add(new Choice("", WORDS.text("sender.none"), sender.isEmpty()));
        codes.forEach(
                code -> senders.add(new Choice(code, senderName(code), code.equals(sender))));
        return new DeliveriesPage.UploadForm(lists, senders, whole, asOf.isEmpty() ? today.toString() : asOf,
                today.toString(), WORDS.text("limit"), refusal);
    }

    /// A sender as forms name it.
    static String code(ListKind kind, SenderScope scope) {
        return scope.grain() == kind.grain() ? scope.sender() : scope.sender() + Intake.Order.BY_SUBJECT;
    }

    private String senderName(String code) {
        var body = code.replace(Intake.Order.BY_SUBJECT, "");
        var name = organisations.find(body).map(Organisation::name).orElse(body);
        return body.equals(code) ? name : WORDS.text("sender.by-subject", name);
    }

    static DeliveriesPage.Waiting waiting(DroppedFile file) {
        return new DeliveriesPage.Waiting(RecognitionView.path(file), file.fileName(), Shown.bytes(file.size()),
                RecognitionView.state(file), file.receivedName(), Shown.time(file.receivedAt()));
    }

    DeliveriesPage.DeliveryRow row(Delivery delivery) {
        var rows = delivery.counts().read();
        return new DeliveriesPage.DeliveryRow("/deliveries/" + delivery.id(), delivery.fileName(), listName(delivery),
                organisations.get(delivery.sender()).shortName(), extent(delivery), delivery.cutOff().toString(),
                rows == 0 ? null : Shown.count(rows), DeliveryWords.state(delivery.state()),
                delivery.receivedBy().name(),
                Shown.time(delivery.receivedAt()));
    }

    /// What people have filled in, where it is such a delivery.
    @Nullable
    String brings(Actor actor, long id) { return transactions.read(actor, () -> supplied.brings(id)).orElse(null); }

    DeliveryPage page(Shell shell, Actor actor, long id, @Nullable String kind, int from) {
        return transactions.read(actor, () -> {
            var delivery = deliveries.get(id);
            var recorded = evidence.find(delivery.sha256()).orElseThrow();
            boolean mayOpen = actor.duty() == Duty.CENTRE && recorded.erasedAt() == null;
            boolean read = switch (delivery.state()) {
                case PREVIEWED, COMMITTING, COMMITTED, EVIDENCE_ONLY, WITHDRAWING, WITHDRAWN -> true;
                case RECEIVED, READING, REFUSED, DISCARDED, FAILED -> false;
            };
            return new DeliveryPage(shell, delivery.fileName(), summary(delivery),
                    DeliveryWords.state(delivery.state()),
                    delivery.state().working() ? progress.progress(shell.csrf(), delivery) : null, refusal(delivery),
                    read ? preview.preview(delivery) : null, read ? findings.findings(delivery, kind, from) : null,
                    decision(delivery, actor),
                    result(delivery), receipt(delivery, recorded),
                    again.again(actor, delivery, recorded.erasedAt() == null),
                    mayOpen ? "/deliveries/" + id + "/file" : null, read ? guards.panel(delivery, actor) : null,
                    read ? withdrawals.panel(delivery, actor) : null, absences(delivery),
                    delivery.state() == DeliveryState.PREVIEWED ? pairs(delivery) : List.of());
        });
    }

    private static List<DeliveryPage.PairRow> pairs(Delivery delivery) {
        return delivery.pairs().stream()
                .map(pair -> new DeliveryPage.PairRow(pair.before(), pair.after(), Casework.wording(pair))).toList();
    }

    private @Nullable String absences(Delivery delivery) {
        return delivery.state() == DeliveryState.COMMITTED
                && (delivery.counts().absent() > 0 || cameBack(delivery) > 0)
                && catalogue.get(delivery.list()).target() == Target.LISTING
                        ? "/deliveries/" + delivery.id() + "/absences"
                        : null;
    }

    DeliveryProgress progress(Shell.Csrf csrf, Actor actor, long id) {
        return transactions.read(actor, () -> progress.progress(csrf, deliveries.get(id)));
    }

    private String listName(Delivery delivery) { return catalogue.get(delivery.list()).format().name(); }

    private static String extent(Delivery delivery) {
        return WORDS.text(delivery.whole() ? "extent.whole" : "extent.part");
    }

    private String summary(Delivery delivery) {
        return WORDS.text("summary", listName(delivery), organisations.get(delivery.sender()).name(), extent(delivery),
                Shown.formalDay(delivery.cutOff()));
    }

    private static DeliveryPage.@Nullable Refusal refusal(Delivery delivery) {
        var refusal = delivery.refusal();
        if (refusal != null) {
            return new DeliveryPage.Refusal(refusal.message(), refusal.place(), refusal.remedy());
        }
        return switch (delivery.state()) {
            case FAILED -> failed(delivery.failure());
            case EVIDENCE_ONLY ->
                new DeliveryPage.Refusal(WORDS.text("state.EVIDENCE_ONLY"), null, WORDS.text("evidence-only"));
            case RECEIVED, READING, PREVIEWED, COMMITTING, COMMITTED, REFUSED, DISCARDED, WITHDRAWING, WITHDRAWN ->
                null;
        };
    }

    private static DeliveryPage.Refusal failed(Delivery.@Nullable Failure failure) {
        return failure == null
                ? new DeliveryPage.Refusal(WORDS.text("failed"), null, WORDS.text("failed.remedy"))
                : new DeliveryPage.Refusal(WORDS.of("failure", failure.reason()),
                        WORDS.text("failure.reference", failure.reference()),
                        WORDS.of("failure.remedy", failure.reason()));
    }

    private DeliveryPage.@Nullable Decision decision(Delivery delivery, Actor reader) {
        if (delivery.state() != DeliveryState.PREVIEWED) {
            return null;
        }
        var path = "/deliveries/" + delivery.id();
        var counts = delivery.counts();
        boolean nothing = counts.added() + counts.changed() + counts.returned() + counts.absent() == 0;
        var word = nothing
                ? "consequence.nothing"
                : switch (catalogue.get(delivery.list()).target()) {
                    case REGISTER -> "consequence.register";
                    case LISTING -> "consequence.listing";
                    case NOTE -> "consequence.note";
                };
        var release = delivery.release();
        boolean others = delivery.awaitsRelease() || (release != null && release.by() == reader.user());
        return new DeliveryPage.Decision(others ? null : path + "/commit", WORDS.text(word, Shown.count(counts.added()),
                Shown.count(counts.changed() + counts.returned()), Shown.count(counts.absent())), path + "/discard");
    }

    /// Only what returned can be a number that came back.
    private long cameBack(Delivery delivery) {
        return delivery.counts().returned() > 0 ? casework.cameBack(delivery.id()) : 0;
    }

    private DeliveryPage.@Nullable Result result(Delivery delivery) {
        var endedAt = delivery.endedAt();
        if (delivery.state() != DeliveryState.COMMITTED || endedAt == null) {
            return null;
        }
        var counts = delivery.counts();
        long back = cameBack(delivery);
        var said = WORDS.text("result", Shown.time(endedAt));
        return new DeliveryPage.Result(
                back == 0 ? said : said + WORDS.text("result.came-back", Shown.count(back)),
                List.of(preview.added(delivery), preview.changed(delivery), preview.absent(delivery),
                        PreviewView.count("unchanged", counts.unchanged(), Tone.PLAIN)),
                "/ledger");
    }

    private static @Nullable String kept(EvidenceStore.Recorded recorded) {
        var erasedAt = recorded.erasedAt();
        var until = recorded.keepUntil();
        return erasedAt != null
                ? WORDS.text("raw.erased", Shown.time(erasedAt))
                : until == null ? null : WORDS.text("raw.until", Shown.formalDay(until));
    }

    private List<Fact> receipt(Delivery delivery, EvidenceStore.Recorded recorded) {
        var maker = deliveries.keyMaker(delivery.receivedBy().user());
        var facts = new ArrayList<>(List.of(new Fact(WORDS.text("receipt.number"), Long.toString(delivery.id())),
                new Fact(WORDS.text("receipt.file"), delivery.fileName()),
                new Fact(WORDS.text("receipt.format"), delivery.description()),
                new Fact(WORDS.text("receipt.size"), Shown.bytes(delivery.size())),
                new Fact(WORDS.text("receipt.sha256"), delivery.sha256()),
                new Fact(WORDS.text("receipt.sender"), organisations.get(delivery.sender()).name()),
                new Fact(WORDS.text(maker.isPresent() ? "receipt.key" : "receipt.by"), delivery.receivedBy().name()),
                new Fact(WORDS.text("receipt.received"), Shown.time(delivery.receivedAt())),
                new Fact(WORDS.text("receipt.kept"), kept(recorded))));
        maker.ifPresent(name -> facts.add(new Fact(WORDS.text("receipt.key-maker"), name)));
        return List.copyOf(facts);
    }
}

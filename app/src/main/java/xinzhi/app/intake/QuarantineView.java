package xinzhi.app.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;

/// Makes rows set aside ready to show, many on a page.
@Component
final class QuarantineView {
    static final Words WORDS = Words.of("xinzhi.app.intake.quarantine");
    private static final int A_PAGE = 20;
    private static final int VALUES = 8;
    private final QuarantineQueries rows;
    private final ValueFixQueries fixes;
    private final DeliveryQueries deliveries;
    private final CoverageQueries coverages;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Clock clock;

    QuarantineView(QuarantineQueries rows, ValueFixQueries fixes, DeliveryQueries deliveries, CoverageQueries coverages,
            Catalogue catalogue,
            Organisations organisations, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.fixes = fixes;
        this.clock = clock;
        this.deliveries = deliveries;
        this.coverages = coverages;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    static Badge state(QuarantineState state) {
        var tone = switch (state) {
            case OPEN -> Tone.BAD;
            case CORRECTED -> Tone.INFO;
            case RETURNED -> Tone.WARN;
            case SETTLED -> Tone.GOOD;
        };
        return new Badge(WORDS.of("state", state), tone);
    }

    static String place(QuarantinedRow row) {
        var sheet = row.sheet();
        return sheet == null ? WORDS.text("place", row.line()) : WORDS.text("place.sheet", sheet, row.line());
    }

    QuarantinePage page(Shell shell, Actor actor, QuarantineFilter filter, int from) {
        return transactions.read(actor, () -> {
            var id = filter.delivery();
            var delivery = id == null ? null : deliveries.get(id);
            var found = rows.page(filter, from, A_PAGE);
            long count = rows.count(filter);
            var base = address(filter) + "from=";
            return new QuarantinePage(shell, delivery == null ? null : of(delivery, actor), filters(filter),
                    delivery == null ? List.of() : notices(delivery),
                    found.stream().map(row -> row(row, delivery == null)).toList(),
                    delivery == null ? List.of() : values(delivery),
                    count == 0 ? "" : WORDS.text("range", from + 1, from + found.size(), Shown.count(count)),
                    from > 0 ? base + Math.max(0, from - A_PAGE) : null,
                    from + found.size() < count ? base + (from + A_PAGE) : null);
        });
    }

    /// What the delivery's own page says of its rows set aside; null when there are none.
    DeliveryPage.@Nullable Mended mended(Delivery delivery) {
        var standing = rows.standing(delivery.id());
        var told = new ArrayList<String>();
        rows.supplemented(delivery.id()).ifPresent(original -> told.add(WORDS.text("supplement-of", original)));
        if (standing.readBy() > 0) {
            told.add(WORDS.text("read-by-corrections", Shown.count(standing.readBy())));
        }
        var uses = fixes.uses(delivery.id());
        if (uses.rows() > 0) {
            told.add(WORDS.text("read-by-fixes", Shown.count(uses.fixes()), Shown.count(uses.rows())));
        }
        if (standing.judged() > 0) {
            told.add(WORDS.text("read-by-judgements", Shown.count(standing.judged())));
        }
        if (standing.corrected() > 0) {
            told.add(WORDS.text("corrected-waiting", Shown.count(standing.corrected())));
        }
        boolean any = standing.kept() + standing.readBy() + standing.judged() > 0
                || !rows.values(delivery.id(), 1).isEmpty();
        return any || !told.isEmpty()
                ? new DeliveryPage.Mended(told, any ? "/deliveries/" + delivery.id() + "/quarantine" : null,
                        rows.supplemented(delivery.id()).map(original -> "/deliveries/" + original).orElse(null))
                : null;
    }

    /// Where corrected rows can be brought in now.
    record Ways(@Nullable String rereadUrl, @Nullable String supplementUrl) {}

    Ways ways(Delivery delivery) {
        var standing = rows.standing(delivery.id());
        var path = "/deliveries/" + delivery.id();
        return switch (delivery.state()) {
            case PREVIEWED -> new Ways(
                    standing.corrected() > 0 || fixes.wouldMend(delivery.id(), LocalDate.now(clock))
                            ? path + "/reread"
                            : null,
                    null);
            case COMMITTED -> new Ways(null,
                    standing.corrected() > 0 && rows.supplemented(delivery.id()).isEmpty()
                            && coverages.get(delivery.coverage()).isSupplementedBy(delivery)
                                    ? path + "/supplement"
                                    : null);
            case RECEIVED, READING, COMMITTING, EVIDENCE_ONLY, REFUSED, DISCARDED, FAILED, WITHDRAWING, WITHDRAWN ->
                new Ways(
                        null, null);
        };
    }

    /// The workbook says what the file says, so it is for those who may open the file.
    private QuarantinePage.Of of(Delivery delivery, Actor actor) {
        var path = "/deliveries/" + delivery.id();
        var ways = ways(delivery);
        return new QuarantinePage.Of(delivery.fileName(),
                WORDS.text("of", format(delivery.list()).name(), organisations.get(delivery.sender()).name(),
                        Shown.formalDay(delivery.cutOff())),
                path,
                actor.duty() == Duty.CENTRE && rows.standing(delivery.id()).kept() > 0
                        ? path + "/quarantine/workbook"
                        : null,
                ways.rereadUrl(),
                ways.supplementUrl());
    }

    private List<String> notices(Delivery delivery) {
        var counts = delivery.counts();
        long kept = rows.standing(delivery.id()).kept();
        var notices = new ArrayList<String>();
        if (counts.quarantined() + counts.keyless() > kept && kept >= Quarantine.MOST) {
            notices.add(WORDS.text("bound", Shown.count(counts.quarantined() + counts.keyless()), Shown.count(kept)));
        }
        if (counts.conflicts() > 0) {
            notices.add(WORDS.text("conflicts", Shown.count(counts.conflicts())));
        }
        return notices;
    }

    private QuarantinePage.Filters filters(QuarantineFilter filter) {
        var id = filter.delivery();
        var origins = id == null ? rows.origins() : List.<QuarantineQueries.Origin>of();
        var any = new QuarantineFilter(id, filter.list(), filter.sender(), null, filter.state());
        return new QuarantinePage.Filters(id == null ? "/deliveries/quarantine" : "/deliveries/" + id + "/quarantine",
                choices("any-list", origins.stream().map(QuarantineQueries.Origin::list).distinct()
                        .map(list -> new Choice(list, format(list).name(), list.equals(filter.list())))),
                choices("any-sender", origins.stream().map(QuarantineQueries.Origin::sender).distinct()
                        .map(sender -> new Choice(String.valueOf(sender), organisations.get(sender).name(),
                                sender.equals(filter.sender())))),
                choices("any-fault", rows.codes(any).entrySet().stream()
                        .map(e -> new Choice(e.getKey(),
                                WORDS.text("fault", FindingCode.valueOf(e.getKey()).title(), Shown.count(e.getValue())),
                                e.getKey().equals(filter.code())))),
                choices("unsettled", Arrays.stream(QuarantineState.values()).map(
                        state -> new Choice(state.code(), WORDS.of("state", state), state == filter.state()))));
    }

    private static List<Choice> choices(String none, Stream<Choice> some) {
        return Stream.concat(Stream.of(new Choice("", WORDS.text(none), false)), some).toList();
    }

    private static String address(QuarantineFilter filter) {
        var id = filter.delivery();
        var address = new StringBuilder(
                id == null ? "/deliveries/quarantine?" : "/deliveries/" + id + "/quarantine?");
        add(address, "list", filter.list());
        add(address, "sender", filter.sender());
        add(address, "fault", filter.code());
        var state = filter.state();
        add(address, "state", state == null ? null : state.code());
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append(name).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                    .append('&');
        }
    }

    private QuarantinePage.Row row(QuarantinedRow row, boolean withOrigin) {
        var format = format(row.list());
        return new QuarantinePage.Row(
                "/deliveries/" + row.delivery() + "/quarantine/" + row.number() + (row.inConflict() ? "/conflict" : ""),
                place(row),
                withOrigin
                        ? WORDS.text("origin", format.name(), organisations.find(row.sender())
                                .map(Organisation::shortName).orElse(""), row.cutOff())
                        : null,
                who(row, format), state(row.state()),
                row.faults().stream().filter(Fault::grave).map(fault -> wrong(row, fault, format)).toList());
    }

    private static @Nullable String who(QuarantinedRow row, ListFormat format) {
        var printed = row.cells().row(format, row.sheet(), row.line());
        var name = format.position(Role.SUBJECT_NAME);
        return name.isEmpty()
                ? null
                : PersonalCells.shown(format.fields().get(name.getAsInt()), row.person(),
                        printed.shown(name.getAsInt()));
    }

    private static QuarantinePage.Wrong wrong(QuarantinedRow row, Fault fault, ListFormat format) {
        var code = fault.field();
        var cell = code == null ? null : row.cells().find(code).orElse(null);
        if (code == null || cell == null) {
            return new QuarantinePage.Wrong(null, null, fault.message(), fault.remedy());
        }
        int position = format.position(code);
        return new QuarantinePage.Wrong(cell.heading(),
                PersonalCells.shown(format.fields().get(position), row.person(),
                        row.cells().row(format, row.sheet(), row.line()).shown(position)),
                fault.message(), fault.remedy());
    }

    private List<QuarantinePage.Value> values(Delivery delivery) {
        var format = format(delivery.list());
        return rows.values(delivery.id(), VALUES).stream().filter(value -> value.rows() > 1)
                .map(value -> new QuarantinePage.Value(name(format, value.field()), value.printed(),
                        Shown.count(value.rows()), "/deliveries/fixes?list=" + encoded(delivery.list()) + "&field="
                                + encoded(value.field()) + "&printed=" + encoded(value.printed()) + "&sender="
                                + encoded(organisations.get(delivery.sender()).code())))
                .toList();
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static String name(ListFormat format, String code) {
        return format.fields().stream().filter(field -> field.code().equals(code)).findFirst()
                .map(xinzhi.lists.format.Field::name).orElse(code);
    }

    private ListFormat format(String list) { return Objects.requireNonNull(catalogue.get(list)).format(); }
}

package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.ProposalPage.Input;
import xinzhi.app.catalogue.ProposalPage.Way;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Words;

/// Makes the form of a proposal, with what has been typed and what holds today.
@Component
final class ProposalView {
    private static final Words WORDS = CatalogueWords.WORDS;
    private final Catalogue catalogue;
    private final CatalogueWords words;
    private final Organisations organisations;

    ProposalView(Catalogue catalogue, CatalogueWords words, Organisations organisations) {
        this.catalogue = catalogue;
        this.words = words;
        this.organisations = organisations;
    }

    ProposalPage page(Shell shell, ProposalForm form, LocalDate today, List<String> refusals) {
        var kind = form.kind();
        var url = "/catalogue/" + kind.id();
        var from = form.text("from");
        return new ProposalPage(shell, title(form.part(), kind), kind.format().name(), url, url + "/amend",
                form.part().code(), inputs(form, today), form.part() instanceof ProposalPart.Confirm,
                form.text("confirmedBy"), form.text("document"), form.text("reason"), form.text("basis"),
                from.isEmpty() ? today.toString() : from, today.toString(), refusals);
    }

    private String title(ProposalPart part, ListKind kind) {
        return switch (part) {
            case ProposalPart.Basics _ -> WORDS.text("form.basics");
            case ProposalPart.Basis(var which) -> WORDS.text("form.amend", WORDS.text("title." + which));
            case ProposalPart.Confirm(var which) -> WORDS.text("form.confirm", WORDS.text("title." + which));
            case ProposalPart.OfField(var code) -> WORDS.text("form.field",
                    kind.format().fields().get(kind.format().position(code)).name());
            case ProposalPart.OfSender(var sender, var _) -> WORDS.text("form.sender", words.body(sender));
            case ProposalPart.NewSender _ -> WORDS.text("form.new-sender");
        };
    }

    private List<Input> inputs(ProposalForm form, LocalDate today) {
        var inputs = new ArrayList<Input>();
        var record = switch (form.part()) {
            case ProposalPart.OfSender(var sender, var grain) ->
                new RecordId.OfSender(form.kind().id(), sender, grain);
            case ProposalPart.NewSender _ -> {
                inputs.add(choice("sender", senders(form.text("sender"))));
                inputs.add(choice("grain", grains(form)));
                yield new RecordId.OfSender(form.kind().id(), "", form.kind().grain());
            }
            case ProposalPart.Basics _,ProposalPart.Basis _,ProposalPart.Confirm _,ProposalPart.OfField _ ->
                new RecordId.OfList(form.kind().id());
        };
        var values = catalogue.states().on(today).files().find(record).orElseThrow();
        form.part().properties().forEach(property -> inputs.add(input(form, property, values.values(property.id()))));
        return inputs;
    }

    private static Input choice(String name, List<Choice> choices) {
        return new Input(name, WORDS.text("input." + name), WORDS.text("input." + name + ".help"), Way.CHOICE,
                List.of(), "", choices, false);
    }

    private Input input(ProposalForm form, Property property, List<String> now) {
        var id = property.id();
        var typed = form.entries().containsKey(id);
        var chosen = typed ? form.texts(id) : now;
        var label = CatalogueWords.label(id, form.kind());
        var help = WORDS.textOr("help." + id.substring(id.lastIndexOf('.') + 1), "");
        if (form.part() instanceof ProposalPart.Confirm) {
            return new Input(id, label, help, Way.FIXED, now, words.values(id, now), List.of(), true);
        }
        if (id.equals(Property.LINE)) {
            return new Input(id, label, help, Way.CHOICE, now, "", lines(chosen), false);
        }
        return switch (property.shape()) {
            case Property.Shape.Text(var optional) ->
                new Input(id, label, help, Way.TEXT, now, String.join("", chosen), List.of(), optional);
            case Property.Shape.OneOf(var all) ->
                new Input(id, label, help, Way.CHOICE, now, "", choices(id, all, chosen), false);
            case Property.Shape.Several(var all) ->
                new Input(id, label, help, Way.SEVERAL, now, "", choices(id, all, chosen), false);
            case Property.Shape.Headings _ -> new Input(id, label, help, Way.HEADINGS, now,
                    form.text(ProposalForm.ADD + id), choices(id, now, form.texts(ProposalForm.DROP + id)), true);
        };
    }

    private List<Choice> choices(String property, List<String> all, List<String> chosen) {
        return all.stream().map(word -> new Choice(word, words.value(property, word), chosen.contains(word))).toList();
    }

    private List<Choice> lines(List<String> chosen) {
        return words.lines().entrySet().stream()
                .map(line -> new Choice(line.getKey(), line.getValue(), chosen.contains(line.getKey()))).toList();
    }

    /// Bodies of the city and above; those of the districts report to them.
    private List<Choice> senders(String chosen) {
        return organisations.list(Organisation.Kind.BODY).stream().filter(body -> body.board() == null)
                .map(body -> new Choice(body.code(), body.name(), body.code().equals(chosen))).toList();
    }

    private static List<Choice> grains(ProposalForm form) {
        var chosen = form.text("grain").isEmpty() ? word(form.kind().grain()) : form.text("grain");
        return Stream.of(Grain.values())
                .map(grain -> new Choice(word(grain), WORDS.of("grain", grain), word(grain).equals(chosen))).toList();
    }

    private static String word(Grain grain) { return grain.name().toLowerCase(Locale.ROOT); }
}

package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.Caller.DELIVERIES;
import static xinzhi.app.Caller.json;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.Office.DEBTORS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.Caller;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;

/// The description of the interface, and the manual's chapter on it, say what the program does.
class OpenApiTest {
    private static TestProgram program;
    private static Office office;
    private static Caller court;
    private static JsonNode described;
    private static long delivery;

    @BeforeAll
    static void open() {
        program = TestProgram.start();
        office = Office.at(program);
        People.add(program, "centre", "centre",
                program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id(), false);
        try (var centre = new Visitor(program); var stranger = new Caller(program.url(), "")) {
            centre.signIn("centre", People.PASSWORD);
            court = Caller.of(program, centre, "city-court", DEBTORS);
            described = json(stranger.get("/api/v1/openapi.json"));
        }
        var file = ListText.of(office.format(DEBTORS), debtor(1, 1), debtor(2, 2).with("regDate", "2025年02月30日")).csv();
        delivery = json(court.handIn(DEBTORS, "2026-03-02", "k", file)).get("id").asLong();
        office.settled(delivery);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static JsonNode schema(String name) { return described.get("components").get("schemas").get(name); }

    @Test
    void describesEveryDoorThereIsAndNoOther() {
        var mapped = new TreeSet<String>();
        program.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .forEach(info -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition().getMethods()
                                .forEach(method -> mapped.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));
        var said = new TreeSet<String>();
        described.get("paths").properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> said.add(method + " " + path.getKey())));

        assertThat(described.get("openapi").asString()).startsWith("3.1");
        assertThat(said).isEqualTo(mapped).isNotEmpty();
    }

    @Test
    void namesEveryStateAndEveryCodeOfARefusal() {
        assertThat(texts(schema("Delivery").get("properties").get("state").get("enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DeliveryState.values()).map(DeliveryState::code).toList());
        var codes = Stream.of("xinzhi.app.organisation.interface", "xinzhi.app.intake.interface")
                .flatMap(bundle -> ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream())
                .filter(key -> key.endsWith(".title")).map(key -> key.replace(".title", "")).toList();
        assertThat(texts(schema("Problem").get("properties").get("code").get("enum")))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(texts(schema("Field").get("properties").get("type").get("enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(xinzhi.lists.format.FieldType.values())
                                .map(type -> type.name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    @Test
    void whatIsAnsweredHasTheShapeThatIsDescribed() {
        var path = DELIVERIES + "/" + delivery;
        var answered = json(court.get(path));
        fits(answered, "Delivery");
        assertThat(answered.get("counts").propertyNames()).containsExactlyInAnyOrderElementsOf(
                schema("Delivery").get("properties").get("counts").get("properties").propertyNames());
        fits(json(court.get(path + "/acknowledgement")), "Acknowledgement");
        fits(json(court.get(path + "/findings")).get("findings").get(0), "Finding");
        var list = json(court.get("/api/v1/lists")).get("lists").get(0);
        fits(list, "List");
        list.get("fields").forEach(field -> fits(field, "Field"));
        court.get(path + "/receipt").body().lines().filter(line -> !line.contains("\"end\""))
                .forEach(line -> fits(JsonMapper.shared().readTree(line), "ReceiptRow"));
        fits(json(court.get(DELIVERIES + "/999999")), "Problem");
    }

    private static void fits(JsonNode answered, String name) {
        var names = new ArrayList<>(answered.propertyNames());
        assertThat(new ArrayList<>(schema(name).get("properties").propertyNames())).as(name).containsAll(names);
        assertThat(names).as(name).containsAll(texts(schema(name).get("required")));
    }

    /// The examples are for people to copy: each names a door there is and parameters it knows.
    @Test
    void theManualsExamplesAskWhatThereIs() throws Exception {
        var manual = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "docs", "manual",
                "11-interface.md"));
        var examples = Pattern.compile("(?m)^curl (?:[^\\n\\\\]|\\\\\\n)*").matcher(manual).results()
                .map(hit -> hit.group().replace("\\\n", " ")).toList();
        assertThat(examples).hasSizeGreaterThan(7);
        var used = new TreeSet<String>();
        for (var example : examples) {
            assertThat(example).contains("Authorization: Bearer $XZ_KEY");
            var method = example.contains("-X DELETE") ? "delete" : example.contains(" -T ") ? "post" : "get";
            var address = Pattern.compile("\\$XZ(/api/[^\"?\\s]*)(?:\\?([^\"\\s]*))?").matcher(example);
            assertThat(address.find()).as(example).isTrue();
            var path = address.group(1).replaceAll("/[0-9]+", "/{id}");
            var door = described.get("paths").path(path).path(method);
            assertThat(door.isMissingNode()).as(example).isFalse();
            used.add(method + " " + path);
            var known = new ArrayList<String>();
            door.path("parameters").forEach(parameter -> known.add(parameter.get("name").asString()));
            if (address.group(2) != null) {
                assertThat(known).as(example).containsAll(
                        Stream.of(address.group(2).split("&")).map(each -> each.replaceFirst("=.*", "")).toList());
            }
        }
        var doors = new ArrayList<String>();
        described.get("paths").properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> doors.add(method + " " + path.getKey())));
        assertThat(used).containsAll(doors);
        for (var code : List.of("IDEMPOTENCY_KEY_REUSED", "DIGEST_MISMATCH", "TOO_MANY_TRIES", "KEY_EXPIRED")) {
            assertThat(manual).contains(code);
        }
    }
}

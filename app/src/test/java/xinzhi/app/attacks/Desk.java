package xinzhi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;

/// A desk at the centre that hands in whatever file it was given, by the page as everybody does.
final class Desk implements AutoCloseable {
    static final String LIST = "administrative-punishment";
    private static final Pattern DELIVERY = Pattern.compile("/deliveries/\\d+");
    private final TestProgram program;
    private final Visitor visitor;

    Desk(TestProgram program) {
        this.program = program;
        this.visitor = new Visitor(program);
        var centre = program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id();
        People.add(program, "desk", "centre", centre, false);
        assertThat(visitor.signIn("desk", People.PASSWORD).leadsTo()).isEqualTo("/");
        visitor.get("/account");
    }

    Visitor visitor() { return visitor; }

    Visitor.Answer handIn(String fileName, String content, String day) {
        return visitor.upload("/deliveries", Map.of("list", LIST, "sender", "city-credit-centre", "asOf", day, "extent",
                "full"), fileName, content);
    }

    /// The page of the delivery once nothing is under way any more.
    String settled(Visitor.Answer answer) {
        assertThat(answer.leadsTo()).matches(DELIVERY);
        return Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60)).until(
                () -> visitor.get(answer.leadsTo()).body(), body -> !body.contains("id=\"progress\""));
    }

    /// Hands in and writes to the ledger.
    String takeIn(String fileName, String content, String day) {
        var answer = handIn(fileName, content, day);
        settled(answer);
        visitor.post(answer.leadsTo() + "/commit", Map.of());
        settled(answer);
        return answer.leadsTo();
    }

    /// One punishment as a list with headings; fields not named are empty.
    String list(Map<String, String> row) {
        var fields = program.get(Catalogue.class).get(LIST).format().fields();
        return fields.stream().map(f -> quoted(f.name())).collect(Collectors.joining(",")) + "\r\n" + fields.stream()
                .map(f -> quoted(row.getOrDefault(f.code(), ""))).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String text) { return '"' + text.replace("\"", "\"\"") + '"'; }

    @Override
    public void close() { visitor.close(); }
}

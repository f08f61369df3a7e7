package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.REASON;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xinzhi.app.Caller;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;

/// What a system hands in is released by nobody who stands behind its key.
@SuppressWarnings("NullAway.Init")
class KeyMakersReleaseTest {
    private static TestProgram program;
    private static Office office;
    private Visitor maker;
    private Visitor replacer;
    private Visitor third;

    @BeforeAll
    static void open() {
        program = TestProgram.start();
        office = Office.at(program);
    }

    @BeforeEach
    void empty() {
        office.empty();
        People.asOwner(program, "truncate organisation.sender_key cascade");
        maker = clerk("maker");
        replacer = clerk("replacer");
        third = clerk("third");
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Visitor clerk(String name) {
        People.add(program, name, "centre",
                program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id(), false);
        var visitor = new Visitor(program);
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }

    private static long number(String name) {
        return Long.parseLong(office.text("select id from organisation.account where name = '" + name + "'"));
    }

    private static byte[] debtors(int many) {
        return ListText.of(office.format(DEBTORS),
                IntStream.rangeClosed(1, many).mapToObj(n -> debtor(n, n)).toArray(ListRow[]::new)).csv();
    }

    private static Delivery read(Caller caller, String day, String key, byte[] body) {
        return office.settled(Caller.json(caller.handIn(DEBTORS, day, key, body)).get("id").asLong());
    }

    /// Of forty rows, twenty are gone.
    private Delivery halfGone(Caller caller) {
        var monday = read(caller, "2026-03-02", "monday", debtors(40));
        commit(third, monday);
        var tuesday = read(caller, "2026-03-03", "tuesday", debtors(20));
        assertThat(tuesday.awaitsRelease()).isTrue();
        return tuesday;
    }

    private static void commit(Visitor visitor, Delivery delivery) {
        visitor.get("/deliveries/" + delivery.id());
        visitor.post("/deliveries/" + delivery.id() + "/commit", Map.of());
        assertThat(office.settled(delivery.id()).state()).isEqualTo(DeliveryState.COMMITTED);
    }

    private static void release(Visitor visitor, Delivery delivery) {
        visitor.post("/deliveries/" + delivery.id() + "/release",
                Map.of("preview", delivery.preview(), "reason", REASON));
    }

    private static void writerCannot(Delivery delivery, long person) {
        assertThatThrownBy(() -> office.asWriter("update intake.delivery set released_by = " + person
                + ", released_name = '甲', released_at = received_at, release_reason = '已核实', released_preview = '"
                + delivery.preview() + "' where id = " + delivery.id()))
                .hasMessageContaining("delivery_releaser_made_no_key");
    }

    @Test
    void whoeverMadeTheKeyIsOfferedNoReleaseAndCannotReleaseByAnyWay() {
        var delivery = halfGone(Caller.of(program, maker, "city-court", DEBTORS));

        assertThat(maker.get("/deliveries/" + delivery.id()).body()).doesNotContain("/release\"")
                .contains("不是做这把接口密钥的人").contains("密钥制作人");
        release(maker, delivery);
        assertThat(office.settled(delivery.id()).release()).isNull();
        writerCannot(delivery, number("maker"));

        assertThat(third.get("/deliveries/" + delivery.id()).body()).contains("/release\"");
        release(third, delivery);
        assertThat(office.settled(delivery.id()).awaitsRelease()).isFalse();
    }

    @Test
    void neitherWhoReplacedTheKeyNorWhoMadeTheOneReplacedReleases() {
        Caller.newKey(program, maker, "city-court", Map.of(), DEBTORS);
        var first = office.text("select id from organisation.sender_key");
        replacer.get("/keys");
        var key = Caller.keyIn(replacer.post("/keys/" + first + "/replace", Map.of()));
        var delivery = halfGone(new Caller(program.url(), key));

        for (var name : Map.of("maker", maker, "replacer", replacer).entrySet()) {
            assertThat(name.getValue().get("/deliveries/" + delivery.id()).body()).as(name.getKey())
                    .doesNotContain("/release\"");
            release(name.getValue(), delivery);
            assertThat(office.settled(delivery.id()).release()).as(name.getKey()).isNull();
            writerCannot(delivery, number(name.getKey()));
        }
        release(third, delivery);
        assertThat(office.settled(delivery.id()).awaitsRelease()).isFalse();
    }

    @Test
    void theJournalNamesThePersonWhoOrderedTheCommitAndNotTheSystem() {
        var delivery = read(Caller.of(program, maker, "city-court", DEBTORS), "2026-03-02", "monday", debtors(1));
        commit(third, delivery);

        assertThat(office.texts("select actor || ' ' || duty from platform.event where kind = 'delivery-committed'"))
                .containsExactly(number("third") + " centre");
    }
}

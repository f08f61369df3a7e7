package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.Caller.DELIVERIES;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.PUNISHMENTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xinzhi.app.Caller;
import xinzhi.app.FileText;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.catalogue.StoredPersons;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;

/// Where a city stores natural persons, no answer to a sender's system names one, not even in rows given back to it.
class PersonsByInterfaceTest {
    private static final String BAD_DAY = "2025-02-30";
    private static final String PERSON = "欧阳云雀";

    @Test
    void rowsAboutPersonsAreCountedInReceiptsAndStandInNoAnswer() {
        var program = TestProgram.startWith(StoredPersons.class);
        try (var office = Office.at(program); var centre = new Visitor(program)) {
            People.add(program, "centre", "centre",
                    program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id(), false);
            centre.signIn("centre", People.PASSWORD);
            var number = PersonRows.numberWithX("320102");
            var file = ListText.of(office.format(PUNISHMENTS), punishment(1, 11),
                    punishment(2, 12).with("CF_JDRQ", BAD_DAY), PersonRows.punished(PERSON, number, 13),
                    PersonRows.punished(PERSON, number, 14).with("CF_JDRQ", BAD_DAY),
                    PersonRows.punished(PERSON, number.substring(0, 17) + "0", 15)).csv();
            try (var system = Caller.of(program, centre, "city-credit-centre", PUNISHMENTS)) {
                var id = Caller.json(system.handIn(PUNISHMENTS, "2026-03-02", "k", file)).get("id").asLong();
                office.settled(id);
                centre.post("/deliveries/" + id + "/quarantine/workbook", Map.of());
                assertThat(office.count("intake.quarantined where person and returned_at is not null")).isPositive();

                for (var part : List.of("", "/findings", "/receipt", "/receipt?format=csv", "/acknowledgement",
                        "/workbook")) {
                    var answer = system.get(DELIVERIES + "/" + id + part);
                    assertThat(answer.status()).as(part).isEqualTo(200);
                    assertThat(FileText.of(answer.bytes())).as(part).doesNotContain(PERSON, "云雀", number,
                            number.substring(0, 17));
                }
                assertThat(FileText.of(system.get(DELIVERIES + "/" + id + "/workbook").bytes()))
                        .contains(ListRow.name(2));
                assertThat(system.get(DELIVERIES + "/" + id + "/receipt").body()).contains("{\"line\":5,\"verdict\":"
                        + "\"quarantined\"");
            }
        }
    }
}

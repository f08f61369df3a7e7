package xinzhi.lists.sample;

import java.util.List;
import xinzhi.lists.format.ListFormat;

/// The register snapshot (企业登记信息): the number of the docket is the number of the enterprise.
final class RegisterRows implements ListRows {
    private static final List<String> CODES = List.of("UniSCID", "RegNO", "EntName", "EntType", "LeRep", "RegCap",
            "EstDate", "RegOrg", "LocalAdm", "RegState", "Street", "Dom", "OpScope", "CanDate", "RevDate");

    private final World world;
    private final Layout layout;

    RegisterRows(ListFormat format, World world) {
        this.world = world;
        layout = new Layout(format, CODES);
    }

    @Override
    public String[] next(long index, Docket docket) {
        var firm = world.enterprise(docket.next("register"));
        return layout.row(firm.code().value(), firm.registrationNumber(), firm.name(), firm.type(),
                firm.representative(), firm.capital(), firm.established().toString(), firm.registrationAuthority(),
                firm.localSupervision(), firm.standing().state(), firm.street(), firm.address(), firm.scope(),
                firm.standing().cancelledOn(), firm.standing().revokedOn());
    }

    @Override
    public long numberIn(String[] cells) { return world.idOf(layout.get(cells, "UniSCID")).orElse(-1); }

    @Override
    public void revise(String[] cells, Dice dice) {
        var former = layout.get(cells, "LeRep");
        var successor = world.names().person(dice);
        while (successor.equals(former)) {
            successor = world.names().person(dice);
        }
        layout.set(cells, "LeRep", successor);
    }
}

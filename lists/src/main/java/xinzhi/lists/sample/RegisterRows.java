package xinzhi.lists.sample;

import java.util.List;
import xinzhi.lists.format.ListFormat;

/// The register snapshot (企业登记信息): the number of the docket is the number of the enterprise.
final class RegisterRows implements ListRows {
    private static final List<String> CODES = List.of("UniSCID", "RegNO", "EntName", "EntType", "LeRep", "RegCap",
            "EstDate", "RegOrg", "LocalAdm", "RegState", "Street", "Dom", "OpScope", "CanDate", "RevDate", "CanRea",
            "HeadName", "HeadUniSCID", "SuccName", "SuccUniSCID", "MoveOutDate", "MoveTo", "MoveInDate", "MoveFrom",
            "OperDate");
    private static final double TAKEN_BACK = 0.1;
    private static final double ENDING = 0.04;

    private final World world;
    private final Layout layout;

    RegisterRows(ListFormat format, World world) {
        this.world = world;
        layout = new Layout(format, CODES);
    }

    @Override
    public String[] next(long index, Docket docket) {
        var firm = world.enterprise(docket.next("register"));
        var course = firm.course();
        return layout.row(firm.code().value(), firm.registrationNumber(), firm.name(), firm.type(),
                firm.representative(), firm.capital(), firm.established().toString(), firm.registrationAuthority(),
                firm.localSupervision(), firm.standing().state(), firm.street(), firm.address(), firm.scope(),
                firm.standing().cancelledOn(), firm.standing().revokedOn(), course.reason(), course.headName(),
                course.headCode(), course.successorName(), course.successorCode(), course.movedOutOn(),
                course.movedTo(), course.movedInOn(), course.movedFrom(), course.operatorSince());
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
        turn(cells, dice);
    }

    /// Some of them end, move, or are found never to have ended.
    private void turn(String[] cells, Dice dice) {
        var state = layout.get(cells, "RegState");
        if (state.equals("注销") && dice.chance(TAKEN_BACK)) {
            layout.set(cells, "RegState", "存续（在营、开业、在册）");
            layout.set(cells, "CanDate", "");
            layout.set(cells, "CanRea", "");
        } else if (state.startsWith("存续") && dice.chance(ENDING)) {
            boolean moves = dice.chance(0.5);
            layout.set(cells, "RegState", moves ? "迁出" : "注销");
            layout.set(cells, moves ? "MoveTo" : "CanRea", moves ? "南京市栖霞区市场监督管理局" : "简易注销");
        }
    }
}

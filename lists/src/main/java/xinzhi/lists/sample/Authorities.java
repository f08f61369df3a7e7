package xinzhi.lists.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// The bodies that punish (处罚机关), board by board, and what they punish for.
final class Authorities {
    private final Map<Board, List<Authority>> byBoard = new HashMap<>();

    Authorities(Stock stock) {
        var offences = new HashMap<String, List<Offence>>();
        for (var part : stock.entries("offences")) {
            offences.computeIfAbsent(part.get(0), whose -> new ArrayList<>()).add(new Offence(part.get(1),
                    new Phrase(part.get(2)), part.get(3), part.get(4), new Phrase(part.get(5))));
        }
        for (var board : Board.all()) {
            byBoard.put(board, stock.spread("authorities", 4).stream()
                    .map(part -> authority(board, part, List.copyOf(offences.getOrDefault(part.get(3), List.of()))))
                    .toList());
        }
    }

    Authority pick(Board board, Dice dice) { return dice.pick(byBoard.getOrDefault(board, List.of())); }

    private static Authority authority(Board board, List<String> part, List<Offence> offences) {
        var name = board.isNewArea() ? part.get(1) : new Phrase(part.get(0)).with(board.name(), board.stem());
        return new Authority(name, codeOf(name, board), new Phrase(part.get(2)).with(board.shortName()), offences);
    }

    /// The code of a state organ; the same name always has the same one, bodies of the whole city one of the city.
    static UnifiedCode codeOf(String name, Board board) {
        var division = name.contains(board.stem()) ? board.division() : "320100";
        int digits = Math.floorMod(name.hashCode(), 90_000_000) + 10_000_000;
        return UnifiedCode.completing(
                "11" + division + OrganisationCode.completing(String.valueOf(digits)).value());
    }

    /// @param documentWord what its document numbers begin with, e.g. `宁玄市监罚`
    record Authority(String name, UnifiedCode code, String documentWord, List<Offence> offences) {}

    /// What is punished, with the words for facts, basis, penalty and content.
    record Offence(String kind, Phrase facts, String basis, String penalty, Phrase content) {}
}

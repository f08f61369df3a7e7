package xinzhi.lists.sample;

import java.util.List;

/// One of the twelve boards (板块) and what carries its name.
record Board(String name, String division, List<String> otherDivisions, String shortName, Court court,
        List<String> streets) {
    private static final List<Board> ALL = new Stock("boards.txt").entries("").stream()
            .map(part -> new Board(part.get(0), part.get(1), words(part.get(2)), part.get(3),
                    new Court(part.get(4), "江苏", part.get(5)), words(part.get(6))))
            .toList();

    static List<Board> all() { return ALL; }

    /// Whether it is 江北新区, which is no district and has offices named its own way.
    boolean isNewArea() { return name.endsWith("新区"); }

    /// The name as an office takes it: `玄武` of `玄武区`.
    String stem() { return name.substring(0, name.length() - 1); }

    private static List<String> words(String part) { return List.of(part.split(" ", -1)); }

    /// A court: its name, the province it is listed under, its mark in case numbers.
    record Court(String name, String province, String mark) {}
}

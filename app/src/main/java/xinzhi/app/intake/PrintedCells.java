package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Vault;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.Columns;
import xinzhi.lists.check.Heading;
import xinzhi.lists.check.RawRow;
import xinzhi.lists.format.ListFormat;

/// The cells of a row as its file prints them, under their headings and in their order; kept sealed, for any of them may speak of a person.
record PrintedCells(List<Cell> cells) {
    static final String PLACE = "quarantined.cells";

    PrintedCells {
        cells = List.copyOf(cells);
    }

    /// @param field  code of the field
    /// @param letter column letters, null where the file has none
    /// @param text   as the file holds it, null where there is no cell
    record Cell(String field, String heading, @Nullable String letter, @Nullable String text, CellKind kind) {}

    static PrintedCells of(RawRow row, ListFormat format) {
        var cells = new ArrayList<Cell>();
        for (int position : row.columns().order()) {
            var heading = Objects.requireNonNull(row.columns().heading(position));
            cells.add(new Cell(format.fields().get(position).code(), heading.text(), heading.letter(),
                    row.text(position), row.kind(position)));
        }
        return new PrintedCells(cells);
    }

    /// The row again, as far as the list still has its fields.
    RawRow row(ListFormat format, @Nullable String sheet, long line) {
        var headings = new @Nullable Heading[format.fields().size()];
        var texts = new @Nullable String[headings.length];
        var kinds = new CellKind[headings.length];
        java.util.Arrays.fill(kinds, CellKind.TEXT);
        for (var cell : cells) {
            format.fields().stream().filter(field -> field.code().equals(cell.field())).findFirst().ifPresent(field -> {
                int position = format.position(field.code());
                headings[position] = new Heading(cell.heading(), cell.letter());
                texts[position] = cell.text();
                kinds[position] = cell.kind();
            });
        }
        return new RawRow(Columns.of(sheet, headings), line, texts, kinds, 0);
    }

    Optional<Cell> find(String field) { return cells.stream().filter(cell -> cell.field().equals(field)).findFirst(); }

    byte[] seal(Vault vault) { return vault.seal(PLACE, JsonMapper.shared().writeValueAsBytes(this)); }

    static PrintedCells open(Vault vault, byte[] sealed) {
        return JsonMapper.shared().readValue(vault.open(PLACE, sealed), PrintedCells.class);
    }

    /// Without the texts.
    @Override
    public String toString() { return "PrintedCells[" + cells.size() + "]"; }
}

package xinzhi.app.casework;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// What stands in each column of the ledger: on the screen, and in a file that leaves.
@Component
final class LedgerCells {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int FEN_OF_WAN = 6;
    private final LedgerControls controls;

    LedgerCells(LedgerControls controls) { this.controls = controls; }

    static LedgerFragment.Heading heading(LedgerColumn column) {
        var second = switch (column) {
            case NAME -> WORDS.text("column.code");
            case LIST -> WORDS.text("column.category");
            case DOCUMENT -> WORDS.text("column.authority");
            case BOARD, STREET, DEPARTMENT, REGISTER, DECIDED, PUBLISHED, PUBLICITY_END, AMOUNT, STAGE, ABSENT,
                    MISSING, OPENED, FLAGS ->
                null;
        };
        var sort = switch (column) {
            case DECIDED -> LedgerForm.heading(LedgerSearch.Column.DECIDED);
            case PUBLISHED -> LedgerForm.heading(LedgerSearch.Column.PUBLISHED);
            case PUBLICITY_END -> LedgerForm.heading(LedgerSearch.Column.PUBLICITY_END);
            case AMOUNT -> LedgerForm.heading(LedgerSearch.Column.AMOUNT);
            case BOARD -> LedgerForm.heading(LedgerSearch.Column.BOARD);
            case OPENED -> LedgerForm.heading(LedgerSearch.Column.OPENED);
            case NAME -> LedgerForm.heading(LedgerSearch.Column.NAME);
            case LIST, DOCUMENT, STREET, DEPARTMENT, REGISTER, STAGE, ABSENT, MISSING, FLAGS -> null;
        };
        return new LedgerFragment.Heading(column, WORDS.of("column", column), second, sort);
    }

    LedgerRow row(LedgerQueries.Row row, LedgerColumns columns) {
        return new LedgerRow("/items/" + row.id(), "/subjects/" + row.subject(), row.name(), row.code(),
                columns.shown().stream().skip(1).map(column -> cell(row, column)).toList());
    }

    private LedgerRow.Cell cell(LedgerQueries.Row row, LedgerColumn column) {
        return switch (column) {
            case NAME -> LedgerRow.Cell.of(column, row.name());
            case LIST -> new LedgerRow.Cell(column, controls.listName(row.list()),
                    WORDS.text("category." + row.category()), null, List.of());
            case DOCUMENT -> new LedgerRow.Cell(column, row.document(), row.authority(), null, List.of());
            case BOARD -> new LedgerRow.Cell(column, board(row), null, CaseWords.doubt(row.boardRule()), List.of());
            case STREET -> LedgerRow.Cell.of(column, controls.organisation(row.street()));
            case DEPARTMENT -> LedgerRow.Cell.of(column, controls.organisation(row.department()));
            case REGISTER -> LedgerRow.Cell.of(column, CaseWords.registered(row.register()));
            case DECIDED -> LedgerRow.Cell.of(column, Shown.day(row.decided()));
            case PUBLISHED -> LedgerRow.Cell.of(column, Shown.day(row.published()));
            case PUBLICITY_END -> LedgerRow.Cell.of(column, Shown.day(row.publicityEnd()));
            case AMOUNT -> LedgerRow.Cell.of(column, Shown.wan(row.amountFen()));
            case STAGE -> LedgerRow.Cell.of(column, List.of(CaseWords.stage(row.stage())));
            case ABSENT -> LedgerRow.Cell.of(column, Shown.day(row.absentSince()));
            case MISSING -> LedgerRow.Cell.of(column, controls.fieldNames(row.list(), row.missing()));
            case OPENED -> LedgerRow.Cell.of(column, day(row.openedAt()));
            case FLAGS -> LedgerRow.Cell.of(column, CaseWords.flags(row));
        };
    }

    private String board(LedgerQueries.Row row) {
        var board = controls.organisation(row.board());
        return board == null ? WORDS.text("board.none") : board;
    }

    private static String day(OffsetDateTime time) {
        return time.atZoneSameInstant(ZoneId.systemDefault()).toLocalDate().toString();
    }

    /// The headings of a file: a column of two lines becomes two columns.
    static List<String> headings(LedgerColumns columns) {
        var headings = new ArrayList<String>();
        headings.add(WORDS.text("column.number"));
        for (var column : columns.shown()) {
            var heading = heading(column);
            headings.add(column == LedgerColumn.AMOUNT ? WORDS.text("column.amount.file") : heading.label());
            var second = column == LedgerColumn.BOARD ? WORDS.text("column.rule") : heading.second();
            if (second != null) {
                headings.add(second);
            }
        }
        return headings;
    }

    /// The cells of one line of a file, in the order of the headings: texts, numbers, or nothing.
    List<@Nullable Object> line(long number, LedgerQueries.Row row, LedgerColumns columns) {
        var line = new ArrayList<@Nullable Object>();
        line.add(number);
        for (var column : columns.shown()) {
            switch (column) {
                case NAME -> {
                    line.add(row.name());
                    line.add(row.code());
                }
                case BOARD -> {
                    line.add(board(row));
                    line.add(WORDS.of("rule", row.boardRule()));
                }
                case AMOUNT -> {
                    var amount = row.amountFen();
                    line.add(amount == null ? null : BigDecimal.valueOf(amount, FEN_OF_WAN).stripTrailingZeros());
                }
                case STAGE -> line.add(WORDS.of("stage", row.stage()));
                case FLAGS ->
                    line.add(CaseWords.flags(row).stream().map(Badge::text).collect(Collectors.joining("、")));
                case LIST, DOCUMENT -> {
                    var cell = cell(row, column);
                    line.add(cell.text());
                    line.add(cell.second());
                }
                case STREET, DEPARTMENT, REGISTER, DECIDED, PUBLISHED, PUBLICITY_END, ABSENT, MISSING, OPENED ->
                    line.add(cell(row, column).text());
            }
        }
        return line;
    }
}

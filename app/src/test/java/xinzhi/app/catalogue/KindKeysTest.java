package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;

/// What names a row of each list: its subject together with something else, and nothing beside that.
class KindKeysTest {
    private static final FingerprintKey SECRET = FingerprintKey
            .of("a secret of the test, long enough".getBytes(StandardCharsets.UTF_8));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<ListKind> kinds() { return Catalogue.read("catalogue/national").get().list().stream(); }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesARowByItsSubjectAndOneThingMore(ListKind kind) {
        var format = kind.format();
        var subject = format.key().stream()
                .filter(code -> plays(format, code, Role.SUBJECT_CODE) || plays(format, code, Role.SUBJECT_NAME))
                .toList();

        assertThat(subject).hasSize(1);
        assertThat(format.key()).hasSizeGreaterThan(kind.target() == Target.REGISTER ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsRowsApartByTheirKeyAlone(ListKind kind) throws IOException {
        var format = kind.format();
        var rows = new ArrayList<List<String>>();
        rows.add(row(format, ""));
        format.fields().forEach(field -> rows.add(row(format, field.code())));

        var read = read(format, rows);

        assertThat(read).hasSize(format.fields().size() + 1).noneMatch(row -> row.verdict() == Verdict.KEYLESS);
        var first = read.getFirst();
        for (int i = 0; i < format.fields().size(); i++) {
            var code = format.fields().get(i).code();
            var other = read.get(i + 1);
            assertThat(other.key().equals(first.key())).as(code).isEqualTo(
                    !format.key().contains(code) && !format.keyIfPrinted().contains(code));
            assertThat(other.content()).as(code).isNotEqualTo(first.content());
        }
    }

    @Test
    void tellsTwoTaxCasesOfOneNatureApartWhereTheListPrintsWhatTheyDifferIn() throws IOException {
        var format = Catalogue.read("catalogue/national").get().get("tax-violation").format();
        var bare = row(format, "").stream().collect(Collectors.toCollection(ArrayList::new));
        bare.set(format.position("ajsbrq"), "");
        bare.set(format.position("documentNumber"), "");
        var rows = List.of(bare, with(format, bare, "ajsbrq", "2025年第一季度"), with(format, bare, "ajsbrq", "2025年第二季度"),
                with(format, bare, "documentNumber", "宁税失信确〔2025〕1号"), with(format, bare, "zywfss", "另一种说法"),
                with(format, bare, "documentNumber", "9.1E+17"));

        var read = read(format, rows);

        assertThat(read.stream().limit(4).map(CheckedRow::key)).doesNotHaveDuplicates();
        assertThat(read.get(4).key()).isEqualTo(read.get(0).key());
        assertThat(read.get(5).verdict()).isEqualTo(Verdict.KEYLESS);
    }

    private static List<String> with(ListFormat format, List<String> row, String field, String text) {
        var changed = new ArrayList<>(row);
        changed.set(format.position(field), text);
        return changed;
    }

    private static boolean plays(ListFormat format, String code, Role role) {
        return format.fields().get(format.position(code)).role() == role;
    }

    /// A sound row; in the field named it says something else.
    private static List<String> row(ListFormat format, String otherwise) {
        return format.fields().stream().map(field -> value(field, field.code().equals(otherwise))).toList();
    }

    private static String value(Field field, boolean otherwise) {
        return switch (field.type()) {
            case TEXT -> otherwise ? "乙" : "甲";
            case CHOICE -> otherwise ? field.values().getLast() : field.values().getFirst();
            case DATE -> otherwise ? "2025-03-05" : "2025-03-04";
            case AMOUNT_WAN -> otherwise ? "0.2" : "0.1";
            case UNIFIED_CODE, SUBJECT_CODE -> otherwise ? "91320118MA1NJXY934" : "91320104MA2DEM017T";
            case ORGANISATION_CODE -> otherwise ? "MA1NJXY93" : "MA2DEM017";
            case CITIZEN_NUMBER -> otherwise ? "320102199001010010" : "11010519491231002X";
        };
    }

    private List<CheckedRow> read(ListFormat format, List<List<String>> rows) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", format.fields().stream().map(Field::name).toList()));
        rows.forEach(row -> lines.add(String.join("\t", row)));
        var path = Files.writeString(folder.resolve("list.tsv"), String.join("\n", lines) + "\n");
        var read = new ArrayList<CheckedRow>();
        if (!(ListFile.open(path, "list.tsv", format) instanceof Opening.Opened(var file))) {
            throw new AssertionError("not taken: " + format.name());
        }
        try (file) {
            file.read(SECRET, read::add);
        }
        return read;
    }
}

package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import de.siegmar.fastcsv.writer.CsvWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.PunishmentList;
import xinzhi.lists.format.Field;

class FingerprintPropertyTest {
    private static final List<Field> FIELDS = PunishmentList.FORMAT.fields();

    @Property(tries = 60)
    void orderOfColumnsAndAliasesChangeNoFingerprint(@ForAll("remarks") String remark, @ForAll long seed)
            throws IOException {
        var texts = texts(remark);
        var random = new Random(seed);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < FIELDS.size(); i++) {
            order.add(i);
        }
        var asPrinted = read(csv(order, texts, new Random(0) {
            private static final long serialVersionUID = 1;

            @Override
            public int nextInt(int bound) { return 0; }
        }));
        Collections.shuffle(order, random);
        var shuffled = read(csv(order, texts, random));

        assertThat(shuffled.key()).isEqualTo(asPrinted.key());
        assertThat(shuffled.content()).isEqualTo(asPrinted.content());
        assertThat(shuffled.values()).isEqualTo(asPrinted.values());
    }

    @Property(tries = 100)
    void whatIsWrittenAsCsvIsReadBack(@ForAll("remarks") String remark) throws IOException {
        var row = read(csv(List.of(0, 2, 3, 4, 7), texts(remark), new Random(1)));

        assertThat(row.value(PunishmentList.REMARK)).isEqualTo(remark.isEmpty() ? null : remark);
    }

    @Provide
    Arbitrary<String> remarks() {
        return Arbitraries.strings().withChars("甲乙丙\",;'\t（）〔〕&<>ABCabc019-#").ofMaxLength(30)
                .map(text -> text.replaceAll("\t+", " ").strip())
                .filter(text -> !text.startsWith("#"))
                // An apostrophe before a sign is how a workbook of ours keeps it from being a formula: it is no part of the text.
                .filter(text -> !text.matches("'[=+@-].*"));
    }

    private static List<String> texts(String remark) {
        return List.of("南京示例有限公司", "法人及非法人组织", PunishmentList.GOOD_CODE, "宁市监罚〔2022〕12号", "2022-04-18", "0.2", "",
                remark);
    }

    private static String csv(List<Integer> order, List<String> texts, Random headings) throws IOException {
        var out = new StringWriter();
        try (var writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(order.stream().map(i -> heading(FIELDS.get(i), headings.nextInt(3))).toList());
            writer.writeRecord(order.stream().map(texts::get).toList());
        }
        return out.toString();
    }

    private static String heading(Field field, int which) {
        return switch (which) {
            case 0 -> field.name();
            case 1 -> field.code();
            default -> field.aliases().isEmpty() ? field.name() : field.aliases().getFirst();
        };
    }

    private static CheckedRow read(String csv) throws IOException {
        Path path = Files.createTempFile("list", ".csv");
        try {
            Files.write(path, csv.getBytes(StandardCharsets.UTF_8));
            return Deliveries.rows(path).getFirst();
        } finally {
            Files.delete(path);
        }
    }
}

package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Mended.BAD_DAY;
import static xinzhi.app.intake.Mended.faulty;
import static xinzhi.app.intake.Mended.only;
import static xinzhi.app.intake.Mended.rows;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Faulty rows go back to their sender as a workbook under the file's own headings, and what comes back is the same list.
@ExtendWith(Office.Opened.class)
class ReturnsTest {
    private static final Pattern ESCAPED = Pattern.compile("&#x([0-9a-fA-F]+);");

    private static Returns.Workbook made(Office office, Delivery delivery) {
        return office.get(Returns.class).make(office.centre(), delivery.id()).orElseThrow();
    }

    private static Delivery handBack(Office office, byte[] workbook) {
        return office.handIn(new Intake.Order(PUNISHMENTS, Office.senderOf(PUNISHMENTS), false, TUESDAY, "back.xlsx"),
                workbook);
    }

    /// The parts of the workbook as texts, by name.
    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var file = Files.createTempFile("returned", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new LinkedHashMap<String, String>();
            for (var entry : Collections.list(zip.entries())) {
                try (var part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    /// The workbook with one text in place of another, as if the sender had typed it.
    private static byte[] typed(byte[] workbook, String printed, String meant) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts(workbook).entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                var text = part.getKey().contains("comments")
                        ? part.getValue()
                        : part.getValue().replace(printed, meant);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String part(byte[] workbook, String name) throws IOException {
        var text = parts(workbook).entrySet().stream().filter(part -> part.getKey().contains(name))
                .map(Map.Entry::getValue).findFirst().orElse("").replace("&apos;", "'");
        return ESCAPED.matcher(text).replaceAll(sign -> Matcher
                .quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
    }

    @Test
    void takesBackUnderItsOwnHeadingsWhatTheSenderHasMended(Office office) throws Exception {
        var file = ListText.of(office.format(PUNISHMENTS), punishment(1, 11), faulty(2, 12)).columnsBackwards()
                .otherHeadings();
        var monday = office.takeIn(Office.full(PUNISHMENTS, MONDAY), file.csv());
        var workbook = made(office, monday);

        var back = handBack(office, typed(workbook.bytes().toByteArray(), BAD_DAY, "2025-02-28"));

        assertThat(back.counts().accepted()).isEqualTo(1);
        assertThat(back.counts().added()).isEqualTo(1);
        assertThat(back.counts().findings()).isEmpty();
        assertThat(office.commit(back).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.count("roster.listing")).isEqualTo(2);
        assertThat(rows(office, monday)).isEmpty();
        assertThat(rows(office, monday, QuarantineState.SETTLED)).hasSize(1);
    }

    @Test
    void saysNothingOtherThanTheFileSaid(Office office) {
        var monday = office.handIn(PUNISHMENTS, MONDAY, faulty(2, 12).with("CF_SY", "=1+1").with("CF_NR", "-甲")
                .with("CF_CFJGDM", "113201020000000000000123").with("CF_NR_FK", "-0.5"));
        var workbook = made(office, monday);

        var back = handBack(office, workbook.bytes().toByteArray());

        assertThat(only(office, back).address()).isEqualTo(only(office, monday).address());
        assertThat(back.counts().findings()).isEqualTo(monday.counts().findings());
    }

    @Test
    void marksFaultyCellsSaysHowToMendThemAndLetsNothingBeComputed(Office office) throws Exception {
        var monday = office.handIn(PUNISHMENTS, MONDAY, faulty(2, 12).with("CF_SY", "=1+1"));
        var workbook = made(office, monday);

        assertThat(part(workbook.bytes().toByteArray(), "comments")).contains("日历上没有这一天", "第 2 行");
        assertThat(part(workbook.bytes().toByteArray(), "sharedStrings")).contains("'=1+1", "处罚决定日期");
        assertThat(part(workbook.bytes().toByteArray(), "sheet1.xml")).doesNotContain("<f>");
        assertThat(workbook.fileName()).contains(office.format(PUNISHMENTS).name()).endsWith(".xlsx")
                .doesNotContain(ListRow.name(2));
    }

    @Test
    void isTheSameSheetAsCameInWithItsTitleAndTheColumnsNobodyKnows(Office office) throws Exception {
        var csv = new String(ListText.of(office.format(PUNISHMENTS), punishment(1, 11), faulty(2, 12)).csv(),
                StandardCharsets.UTF_8).lines().toList();
        var file = "南京市行政处罚公示表（2026年3月2日）\n\n内部编号," + csv.get(0) + ",经办科室,\nK-1," + csv.get(1) + ",一科,甲\nK-2,"
                + csv.get(2) + ",三科,乙\n";
        var monday = office.takeIn(Office.full(PUNISHMENTS, MONDAY), file.getBytes(StandardCharsets.UTF_8));
        assertThat(monday.counts().quarantined()).isEqualTo(1);

        var workbook = made(office, monday).bytes().toByteArray();

        assertThat(part(workbook, "sharedStrings")).contains("南京市行政处罚公示表（2026年3月2日）", "内部编号", "K-2", "经办科室",
                "三科", "乙").doesNotContain("K-1", "一科");
        assertThat(layouts(office, workbook, "back.xlsx")).isEqualTo(layouts(office,
                file.getBytes(StandardCharsets.UTF_8), "came.csv"));
        var back = handBack(office, typed(workbook, BAD_DAY, "2025-02-28"));
        assertThat(back.counts().added()).isEqualTo(1);
        assertThat(back.counts().findings()).isEqualTo(Map.of("SURPLUS_CELLS", 1L));
        assertThat(office.commit(back).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(rows(office, monday)).isEmpty();
    }

    /// Digests of what may be its headings: that of the headings themselves is what a mapping is remembered by.
    private static java.util.Set<String> layouts(Office office, byte[] bytes, String name) throws IOException {
        var file = Files.createTempFile("layouts", name);
        try {
            Files.write(file, bytes);
            var head = ((xinzhi.lists.read.Look.Seen) xinzhi.lists.read.FileHead.look(file)).head();
            return java.util.Set.of(java.util.Objects.requireNonNull(head
                    .as(office.format(PUNISHMENTS), xinzhi.lists.read.HeadingMapping.NONE).sheet()).layout());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void isMadeOfEverySheetOfAWorkbookUnderItsOwnName(Office office) throws Exception {
        var came = new ByteArrayOutputStream();
        var csv = new String(ListText.of(office.format(PUNISHMENTS), faulty(1, 11), faulty(2, 12)).csv(),
                StandardCharsets.UTF_8).lines().map(line -> line.split(",", -1)).toList();
        try (var workbook = new org.dhatim.fastexcel.Workbook(came, "test", null)) {
            for (int place = 1; place < csv.size(); place++) {
                var sheet = workbook.newWorksheet("第" + place + "季度");
                for (int column = 0; column < csv.get(0).length; column++) {
                    sheet.value(0, column, csv.get(0)[column].replace("\"", ""));
                    sheet.value(1, column, csv.get(place)[column].replace("\"", ""));
                }
            }
        }
        var monday = office.handIn(new Intake.Order(PUNISHMENTS, Office.senderOf(PUNISHMENTS), true, MONDAY, "a.xlsx"),
                came.toByteArray());
        assertThat(monday.counts().quarantined()).isEqualTo(2);

        var workbook = made(office, monday).bytes().toByteArray();

        assertThat(part(workbook, "xl/workbook.xml")).contains("第1季度", "第2季度");
        var back = handBack(office, typed(workbook, BAD_DAY, "2025-02-28"));
        assertThat(back.counts().accepted()).isEqualTo(2);
    }

    @Test
    void knowsThatTheRowsAreWithTheirSender(Office office) {
        var monday = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12), faulty(3, 13));
        Mended.correct(office, rows(office, monday).getLast(), "2025-02-28");
        made(office, monday);

        assertThat(office.events(monday)).contains("rows-returned");
        assertThat(rows(office, monday)).extracting(QuarantinedRow::state).containsExactly(QuarantineState.RETURNED,
                QuarantineState.CORRECTED);
        assertThat(rows(office, Mended.readAgain(office, monday))).extracting(QuarantinedRow::state)
                .containsExactly(QuarantineState.RETURNED, QuarantineState.CORRECTED);
    }

    @Test
    void makesNoWorkbookWithoutARow(Office office) {
        var monday = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11));

        assertThat(office.get(Returns.class).make(office.centre(), monday.id())).isEmpty();
    }
}

package xinzhi.app.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.lists.sample.*;
import xinzhi.lists.format.Field;

@ExtendWith(Office.Opened.class)
class CompletionCostTest {
    @Test
    void cost(@TempDir Path folder, Office office) throws Exception {
        var list = Office.PUNISHMENTS;
        var file = folder.resolve("a.csv");
        SampleMaker.write(new SampleOrder(office.format(list), 60_000, 5, 0, FileFormat.CSV, Optional.empty()), file);
        office.takeIn(Office.full(list, Office.MONDAY), Files.readAllBytes(file));
        var lines = Files.readAllLines(file);
        System.out.println("HEAD " + lines.getFirst());
        for (int i = 0; i < 3; i++) {
            long t = System.nanoTime();
            office.handIn(Office.full(list, Office.TUESDAY.plusDays(i)), Files.readAllBytes(file));
            System.out.println("COST full unchanged ms " + (System.nanoTime() - t) / 1_000_000);
        }
        // without the remark column: cut header name so that it is not known
        var text = Files.readString(file);
        var cut = text.replaceFirst("备注", "内部备忘一");
        System.out.println("SAME " + cut.equals(text));
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            var d = office.handIn(Office.full(list, Office.TUESDAY.plusDays(10 + i)),
                    cut.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.out.println(
                    "COST lacking 备注 ms " + (System.nanoTime() - t) / 1_000_000 + " " + NextDayTest.difference(d));
        }
        cut = text.replaceFirst("处罚决定日期", "内部日期");
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            var d = office.handIn(Office.full(list, Office.TUESDAY.plusDays(20 + i)),
                    cut.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.out.println(
                    "COST lacking 处罚决定日期 ms " + (System.nanoTime() - t) / 1_000_000 + " " + NextDayTest.difference(d));
        }
    }
}

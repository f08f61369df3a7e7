package xinzhi.lists.read;

import java.nio.file.Path;
import xinzhi.lists.check.PunishmentList;

/// Reads a file in a Java machine of its own and says how it ended, in how many seconds.
final class LittleMemory {
    private LittleMemory() {}

    public static void main(String[] files) {
        long began = System.nanoTime();
        switch (ListFile.open(Path.of(files[0]), files[0], PunishmentList.FORMAT)) {
            case Opening.Refused(var finding) -> System.out.println("refused " + finding.code());
            case Opening.Opened(var file) -> {
                try (file) {
                    long[] characters = new long[1];
                    var reading = file.read(PunishmentList.KEY,
                            row -> characters[0] += remark(row.value(PunishmentList.REMARK)));
                    System.out.println(reading + " " + characters[0]);
                }
            }
        }
        System.err.println((System.nanoTime() - began) / 1_000_000 + " ms");
    }

    private static int remark(@org.jspecify.annotations.Nullable String text) {
        return text == null ? 0 : text.length();
    }
}

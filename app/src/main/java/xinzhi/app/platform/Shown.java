package xinzhi.app.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How days, times, numbers and amounts are written on pages and in files.
public final class Shown {
    private static final DateTimeFormatter FORMAL_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FEN_OF_WAN = 6;
    private static final long KILO = 1024;

    private Shown() {}

    /// In tables, e.g. 2022-04-18.
    public static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /// In sentences, as officials write it: 2022年4月18日.
    public static String formalDay(LocalDate day) {
        return FORMAL_DAY.format(day);
    }

    public static String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(ZoneId.systemDefault()));
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// 分 in 万元, as many decimals as there are.
    public static @Nullable String wan(@Nullable Long fen) {
        if (fen == null) {
            return null;
        }
        var wan = BigDecimal.valueOf(fen, FEN_OF_WAN).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, wan.scale()) + "f", wan);
    }

    public static String bytes(long size) {
        if (size < KILO) {
            return size + " B";
        }
        double shown = size;
        int unit = -1;
        do {
            shown /= KILO;
            unit++;
        } while (shown >= KILO && unit < 2);
        return String.format(Locale.ROOT, "%.1f %s", shown, new String[]{"KB", "MB", "GB"}[unit]);
    }
}

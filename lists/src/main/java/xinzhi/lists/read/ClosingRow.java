package xinzhi.lists.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.ListFormat;

/// Recognises the rows that sum up or sign a printed list (合计行、制表行). Such a row names no record:
/// no cell of the key is filled, except by the very words.
final class ClosingRow {
    private static final List<String> SUMS = List.of("合计", "总计", "小计", "共计", "本页合计", "本页小计", "累计", "合计数");
    private static final List<String> SIGNATURES = List.of("制表人", "制表单位", "制表日期", "制表时间", "填表人", "填报人", "填报单位", "填报日期",
            "填报时间", "审核人", "复核人", "负责人", "单位负责人", "联系人", "联系电话", "经办人", "打印日期", "打印时间", "导出时间");

    private final int[] key;

    ClosingRow(ListFormat format) { key = format.key().stream().mapToInt(format::position).toArray(); }

    /// @param lead text to the left of the first field, where numbers of rows stand
    boolean is(@Nullable String[] texts, String lead) { return keyIsEmpty(texts) && (isWord(lead) || isWithin(texts)); }

    private static boolean isWithin(@Nullable String[] texts) {
        for (var text : texts) {
            if (text != null && isWord(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean keyIsEmpty(@Nullable String[] texts) {
        for (int position : key) {
            var text = texts[position];
            if (text != null && !text.isBlank() && !isWord(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String text) {
        if (text.length() < 2) {
            return false;
        }
        var word = HeadingIndex.normal(text.length() > 40 ? text.substring(0, 40) : text);
        int colon = word.indexOf(':');
        var name = colon < 0 ? word : word.substring(0, colon);
        return SUMS.contains(name) || SIGNATURES.contains(name);
    }
}

package xinzhi.lists.name;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.text.TextForm;
import xinzhi.lists.text.WordFile;

/// Why a registration ended (注销原因). A text nobody knows is UNKNOWN, which is treated as none of the others.
public enum EndReason {
    /// Nothing is said, or nothing we understand.
    UNKNOWN,
    /// Merged into another (合并), which answers for it.
    MERGED,
    /// Divided (分立); those that came of it answer together.
    DIVIDED,
    /// Dissolved after liquidation: by resolution, by the end of its term (决议解散、经营期限届满).
    DISSOLVED,
    /// Deregistered by the simplified procedure on the owners' pledge (简易注销).
    SIMPLIFIED,
    /// Deregistered without liquidation (未经清算): owners may be added by the court.
    WITHOUT_LIQUIDATION,
    /// After bankruptcy or liquidation by a court (破产、强制清算终结).
    BANKRUPT,
    /// The licence was revoked, or the enterprise closed by order (吊销、责令关闭).
    REVOKED,
    /// The registration was undone (撤销登记).
    REGISTRATION_UNDONE,
    /// Moved to another register (迁出).
    MOVED_OUT,
    /// An individual business became a company with a code of its own (个转企): it inherits nothing.
    CONVERTED,
    /// Before November 2022 another operator needed a new registration (变更经营者).
    OPERATOR_CHANGED;

    private static final Pattern SIGNS = Pattern.compile("[()、,;.。\"-]");
    private static final Map<String, EndReason> WORDS = WordFile.lines(EndReason.class, "end-reasons.txt").stream()
            .map(line -> line.strip().split("\\s+"))
            .flatMap(words -> Stream.of(words).skip(1).map(word -> Map.entry(word, valueOf(words[0]))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// The reason a text stands for; signs within it do not matter.
    public static EndReason read(@Nullable String printed) {
        return printed == null
                ? UNKNOWN
                : WORDS.getOrDefault(SIGNS.matcher(TextForm.closed(printed)).replaceAll(""), UNKNOWN);
    }

    /// As stored, e.g. `without-liquidation`.
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /// The reason stored under this code.
    public static EndReason ofCode(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
}

package xinzhi.app.platform;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one part of the program, from its properties file (文案).
public final class Words {
    private final ResourceBundle texts;

    private Words(ResourceBundle texts) {
        this.texts = texts;
    }

    public static Words of(String bundle) {
        return new Words(ResourceBundle.getBundle(bundle, Locale.ROOT, Words.class.getClassLoader()));
    }

    /// Every argument as it prints: 1000 does not become 1,000.
    public String text(String key, Object... arguments) {
        var printed = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(printed);
    }

    /// The word for one of a fixed set, e.g. `stage.UNDER_EXIT`.
    public String of(String prefix, Enum<?> value) {
        return texts.getString(prefix + "." + value.name());
    }

    /// The word for a key that may have none.
    public String textOr(String key, String otherwise) {
        return texts.containsKey(key) ? text(key) : otherwise;
    }
}

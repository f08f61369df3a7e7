package xinzhi.app.platform.yaml;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The wording of the mistakes one reader of data files can find (错误提示): `<mistake>.problem` and `<mistake>.remedy`
/// in the properties file of that name.
public final class DataWording {
    static final DataWording OF_FILES = new DataWording("xinzhi.app.platform.yaml.data-file");

    private final ResourceBundle texts;

    public DataWording(String bundle) {
        this.texts = ResourceBundle.getBundle(bundle, Locale.ROOT, DataWording.class.getClassLoader());
    }

    /// The mistake at this place; line 0 means the file as a whole.
    public DataMistake mistake(String file, int line, String mistake, Object... arguments) {
        return new DataMistake(file, line, text(mistake + ".problem", arguments), text(mistake + ".remedy", arguments));
    }

    /// Every argument as it prints: 1000 is not to become 1,000.
    String text(String key, Object... arguments) {
        var printed = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(printed);
    }
}

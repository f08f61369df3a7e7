package xinzhi.lists.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// How files are called before the user, from `reading.properties`.
final class ReadingTexts {
    private static final Properties TEXTS = load();

    private ReadingTexts() {}

    static String text(String name, Object... arguments) {
        var pattern = Objects.requireNonNull(TEXTS.getProperty(name), name);
        return new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(arguments);
    }

    private static Properties load() {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(ReadingTexts.class.getResourceAsStream("reading.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

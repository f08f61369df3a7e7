package xinzhi.lists.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The wording of findings, from `findings.properties`.
final class FindingTexts {
    private static final Properties TEXTS = load();

    private FindingTexts() {}

    static String text(String name, List<String> arguments) {
        var pattern = TEXTS.getProperty(name);
        if (pattern == null) {
            throw new IllegalStateException("no wording for " + name);
        }
        return new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(arguments.toArray());
    }

    private static Properties load() {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(FindingTexts.class.getResourceAsStream("findings.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

package xinzhi.lists.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Words kept as data beside the class that needs them: UTF-8, apart by blanks, `#` begins a line of remarks.
public final class WordFile {
    private WordFile() {}

    /// The lines that say something.
    public static List<String> lines(Class<?> beside, String name) {
        var resource = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        try (var text = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Stream<String> words(Class<?> beside, String name) {
        return lines(beside, name).stream().flatMap(line -> Stream.of(line.strip().split("\\s+")));
    }
}

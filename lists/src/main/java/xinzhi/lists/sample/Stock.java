package xinzhi.lists.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A word stock lying beside these classes: titled sections of words, or of lines with parts.
final class Stock {
    private final Map<String, List<String>> sections = new HashMap<>();

    Stock(String resource) {
        var section = new ArrayList<String>();
        sections.put("", section);
        for (var line : read(resource)) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                section.add(line);
            }
        }
    }

    boolean has(String section) { return sections.containsKey(section); }

    List<String> lines(String section) { return Objects.requireNonNull(sections.get(section), section); }

    List<String> words(String section) {
        return lines(section).stream().flatMap(line -> Arrays.stream(line.split(" ", -1))).toList();
    }

    List<List<String>> entries(String section) {
        return lines(section).stream().map(line -> List.of(line.split("\\|", -1))).toList();
    }

    /// Every entry as many times as its part number `share` says, so that picking one keeps to the shares.
    List<List<String>> spread(String section, int share) {
        return entries(section).stream()
                .flatMap(entry -> Collections.nCopies(Integer.parseInt(entry.get(share)), entry).stream()).toList();
    }

    private static List<String> read(String resource) {
        var found = Objects.requireNonNull(Stock.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package xinzhi.app.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a password must be (口令要求): long, mixed, not the account's own name, and not what everybody else takes.
final class PasswordPolicy {
    static final int SHORTEST = 10;
    /// What bcrypt takes.
    private static final int MOST_BYTES = 72;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    static boolean allows(String password, String account) {
        return password.length() >= SHORTEST && password.length() <= 64
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && password.chars().anyMatch(Character::isLetter)
                && password.chars().anyMatch(c -> !Character.isLetter(c))
                && password.chars().distinct().count() >= 5
                && !password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT));
    }

    /// Whether it is a word of the list with nothing but figures and marks around it, however its letters are disguised.
    static boolean isCommon(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        var stem = undisguised(plain.replaceAll("^[^a-z@$]+|[^a-z@$]+$", ""));
        return COMMON.contains(stem.replaceAll("[^a-z]", "")) || COMMON.contains(plain.replaceAll("[^a-z]", ""));
    }

    private static String undisguised(String password) {
        return password.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's')
                .replace('@', 'a').replace('$', 's').replace('!', 'i');
    }

    private static Set<String> common() {
        try (var list = Objects
                .requireNonNull(PasswordPolicy.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package xinzhi.app.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a password must be (口令要求): long, mixed, and not the account's own name.
final class PasswordPolicy {
    static final int SHORTEST = 10;
    /// What bcrypt takes.
    private static final int MOST_BYTES = 72;

    private PasswordPolicy() {}

    static boolean allows(String password, String account) {
        return password.length() >= SHORTEST && password.length() <= 64
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && password.chars().anyMatch(Character::isLetter)
                && password.chars().anyMatch(c -> !Character.isLetter(c))
                && password.chars().distinct().count() >= 5
                && !password.toLowerCase(Locale.ROOT).contains(account);
    }
}

package xinzhi.app.organisation;

import java.security.SecureRandom;

/// Passwords that are told once and hold until the first sign-in (一次性密码).
final class OneTimePassword {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private OneTimePassword() {}

    static String fresh() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i % GROUP == 0 && i > 0) {
                made.append('-');
            }
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}

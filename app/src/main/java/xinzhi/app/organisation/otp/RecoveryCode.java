package xinzhi.app.organisation.otp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A code for whoever lost their telephone (恢复码), good once. Of eighty random bits, so that a plain digest keeps it.
public record RecoveryCode(String shown) {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LENGTH = 4;

    public static List<RecoveryCode> fresh(int number) {
        var random = new SecureRandom();
        return Stream.generate(() -> new RecoveryCode(text(random))).limit(number).toList();
    }

    private static String text(SecureRandom random) {
        return IntStream.range(0, GROUPS).mapToObj(_ -> IntStream.range(0, LENGTH)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining())).collect(Collectors.joining("-"));
    }

    /// What is stored; dashes, blanks and capitals make no difference.
    public byte[] digest(long account) {
        var plain = account + ":" + shown.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

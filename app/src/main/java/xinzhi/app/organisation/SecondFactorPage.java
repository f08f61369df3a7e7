package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.otp.QrCode;
import xinzhi.app.platform.Shell;

/// One's own second factor (动态口令).
///
/// @param shell     what surrounds the page
/// @param forced    why it has to be set up before anything else, null where it need not
/// @param enrolment the key to be taken over into an app, while it is not confirmed
/// @param confirmed since when there is one and how many recovery codes are left, null where there is none
/// @param codes     the recovery codes, shown once after confirming
/// @param goOn      where to go on to after the codes were noted
/// @param removable whether it may be done away with
/// @param refusal   why the last code was refused, if it was
public record SecondFactorPage(Shell shell, @Nullable String forced, @Nullable Enrolment enrolment,
        @Nullable String confirmed, List<String> codes, String goOn, boolean removable, @Nullable String refusal) {
    public SecondFactorPage {
        codes = List.copyOf(codes);
    }

    /// The key as a picture and to be typed by hand.
    public record Enrolment(QrCode picture, String key) {}
}

package xinzhi.app.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.name.RegistrationState;
import xinzhi.lists.name.SubjectForm;

/// A credit subject (信用主体) as the register last described it, or as the list that first named it did.
///
/// @param inRegister the subject stands in the latest register snapshot, or left it by moving; otherwise only a list speaks of it
/// @param delivery   the delivery that said so
/// @param form       what it is in law
/// @param ending     why the registration ended, where the register says it
/// @param move       where it went, until another register has it
/// @param movedInOn  when it came, and from where
public record Subject(long id, boolean individualBusiness, @Nullable String unifiedCode,
        @Nullable String organisationCode,
        @Nullable String registrationNumber, String name, boolean inRegister, RegistrationState state,
        @Nullable String statePrinted, @Nullable String enterpriseType, @Nullable String legalRepresentative,
        @Nullable String registrationAuthority, @Nullable String localSupervision, @Nullable String street,
        @Nullable String address, @Nullable LocalDate establishedOn, @Nullable LocalDate endedOn, long delivery,
        OffsetDateTime knownFrom, SubjectForm form, @Nullable Ending ending, @Nullable Move move,
        @Nullable LocalDate movedInOn, @Nullable String movedFrom) {
    /// The register's word as the ledger files it.
    public Standing standing() {
        if (!inRegister) {
            return Standing.NOT_IN_REGISTER;
        }
        return switch (state) {
            case UNKNOWN -> Standing.UNKNOWN;
            case ACTIVE -> Standing.ACTIVE;
            case REVOKED -> Standing.REVOKED;
            case REVOKED_DEREGISTERED -> Standing.REVOKED_DEREGISTERED;
            case DEREGISTERED -> Standing.DEREGISTERED;
            case CANCELLED -> Standing.CANCELLED;
            case MOVED_OUT -> moved(move == null ? Destinations.Range.UNKNOWN : move.range());
            case OTHER -> Standing.OTHER;
        };
    }

    private static Standing moved(Destinations.Range range) {
        return switch (range) {
            case WITHIN -> Standing.MOVING;
            case OUTSIDE -> Standing.LEFT_CITY;
            case UNKNOWN -> Standing.MOVED_OUT;
        };
    }
}

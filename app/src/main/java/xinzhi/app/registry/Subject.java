package xinzhi.app.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.name.RegistrationState;

/// A credit subject (信用主体) as the register last described it, or as the list that first named it did.
///
/// @param inRegister the subject stands in the latest register snapshot; otherwise only a list speaks of it
/// @param delivery   the delivery that said so
public record Subject(long id, boolean individualBusiness, @Nullable String unifiedCode,
        @Nullable String organisationCode,
        @Nullable String registrationNumber, String name, boolean inRegister, RegistrationState state,
        @Nullable String statePrinted, @Nullable String enterpriseType, @Nullable String legalRepresentative,
        @Nullable String registrationAuthority, @Nullable String localSupervision, @Nullable String street,
        @Nullable String address, @Nullable LocalDate establishedOn, @Nullable LocalDate endedOn, long delivery,
        OffsetDateTime knownFrom) {}

package xinzhi.app.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an enterprise reads of itself (本企业登记信息): the columns granted to it, no more.
///
/// @param code unified social credit code, else the organisation code
public record OwnSubject(String name, String code, @Nullable String statePrinted, @Nullable String enterpriseType,
        @Nullable String registrationAuthority, @Nullable LocalDate establishedOn, @Nullable String address) {}

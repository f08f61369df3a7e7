package xinzhi.app.casework;

import org.jspecify.annotations.Nullable;

/// What is known of where a subject belongs (属地线索), in the words of register and list; of a natural person no more than where the
/// number was first given.
record Place(@Nullable String localSupervision, @Nullable String registrationAuthority, @Nullable String street,
        @Nullable String address, @Nullable String unifiedCode, @Nullable String numberDivision) {}

package xinzhi.lists.sample;

import java.time.LocalDate;
import xinzhi.lists.number.UnifiedCode;

/// An invented enterprise (企业) or individual business (个体工商户).
///
/// @param registrationNumber empty for those set up after the unified code came
/// @param capital            in 万元
record Enterprise(UnifiedCode code, String registrationNumber, String name, String type, String representative,
        String capital, LocalDate established, Board board, String registrationAuthority, String localSupervision,
        String street, String address, String scope, Standing standing) {

    boolean individual() { return code.isIndividualBusiness(); }

    /// State in the register (登记状态) and the days it carries, empty where there is none.
    record Standing(String state, String cancelledOn, String revokedOn) {}
}

package xinzhi.lists.sample;

import java.time.LocalDate;
import xinzhi.lists.number.UnifiedCode;

/// An invented enterprise (企业) or individual business (个体工商户).
///
/// @param registrationNumber empty for those set up after the unified code came
/// @param capital            in 万元
record Enterprise(UnifiedCode code, String registrationNumber, String name, String type, String representative,
        String capital, LocalDate established, Board board, String registrationAuthority, String localSupervision,
        String street, String address, String scope, Standing standing, Course course) {

    boolean individual() { return code.isIndividualBusiness(); }

    Enterprise with(Course told) {
        return new Enterprise(code, registrationNumber, name, type, representative, capital, established, board,
                registrationAuthority, localSupervision, street, address, scope, standing, told);
    }

    /// The same place and codes under the name of a branch.
    Enterprise branch(String branchName, String branchType) {
        return new Enterprise(code, registrationNumber, branchName, branchType, representative, "", established, board,
                registrationAuthority, localSupervision, street, address, scope, standing, course);
    }

    /// What else a register tells: whose branch it is, how it ended, where it went; empty where there is nothing.
    record Course(String headName, String headCode, String reason, String successorName, String successorCode,
            String movedOutOn, String movedTo, String movedInOn, String movedFrom, String operatorSince) {
        static final Course NONE = new Course("", "", "", "", "", "", "", "", "", "");
    }

    /// State in the register (登记状态) and the days it carries, empty where there is none.
    record Standing(String state, String cancelledOn, String revokedOn) {}
}

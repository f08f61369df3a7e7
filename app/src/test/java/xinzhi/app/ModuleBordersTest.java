package xinzhi.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The duties of the office meet only at their public types, and without circles.
class ModuleBordersTest {
    @Test
    void keepsEveryDutyBehindItsOwnDoor() { ApplicationModules.of(Xinzhi.class).verify(); }
}

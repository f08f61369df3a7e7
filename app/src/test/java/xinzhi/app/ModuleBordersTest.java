package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The duties of the office meet only at their public types, and without circles.
class ModuleBordersTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Xinzhi.class);

    @Test
    void keepsEveryDutyBehindItsOwnDoor() { MODULES.verify(); }

    /// A package-info among the tests would hide that of the module, and with it which others the module may know.
    @Test
    void readsOfEachModuleWhatItsPackageSays() {
        assertThat(MODULES.stream().map(ApplicationModule::getDisplayName)).containsExactlyInAnyOrder("平台", "组织",
                "名单目录",
                "法律规则", "主体登记库", "名单", "治理台账", "公示期与退出途径", "名单接收", "运行维护", "命令行");
    }
}

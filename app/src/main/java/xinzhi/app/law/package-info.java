/// Law as data, evaluated purely: regimes by date, periods, grounds, working days, statutory clocks. Reads no clock and no table; what it needs is handed in.
@NullMarked
@ApplicationModule(displayName = "法律规则", allowedDependencies = {"platform", "platform :: yaml", "catalogue"})
package xinzhi.app.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

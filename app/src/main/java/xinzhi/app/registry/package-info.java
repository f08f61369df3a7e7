/// Subjects: which enterprise a row speaks of, its numbers, names, register state and place. Owns schema `registry`.
@NullMarked
@ApplicationModule(displayName = "主体登记库", allowedDependencies = {"platform", "organisation"})
package xinzhi.app.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

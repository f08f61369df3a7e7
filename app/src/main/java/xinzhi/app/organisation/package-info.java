/// Who there is: boards, departments, designating bodies, streets; accounts, duties and signing in. Owns schema `organisation`.
@NullMarked
@ApplicationModule(displayName = "组织", allowedDependencies = {"platform", "platform :: yaml"})
package xinzhi.app.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Listings: what the source says of a subject, current and past. Owns schema `roster`.
@NullMarked
@ApplicationModule(displayName = "名单", allowedDependencies = {"platform", "registry"})
package xinzhi.app.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What the law makes of every open listing: how long it is shown where, and by which way it may leave. Owns schema `exits`.
@NullMarked
@ApplicationModule(displayName = "公示期与退出途径", allowedDependencies = {"platform", "registry", "roster", "law"})
package xinzhi.app.exits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

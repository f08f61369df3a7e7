/// Deliveries of lists: received, read, checked, compared, previewed, committed. Owns schema `intake`.
@NullMarked
@ApplicationModule(displayName = "名单接收", allowedDependencies = {"platform", "platform :: backup", "organisation",
        "catalogue", "registry",
        "roster", "casework", "exits"})
package xinzhi.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

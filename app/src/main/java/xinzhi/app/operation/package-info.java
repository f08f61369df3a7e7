/// Keeping the program running: is it well, what is it doing, what is late. Owns no table and changes nothing; nobody knows it.
@NullMarked
@ApplicationModule(displayName = "运行维护", allowedDependencies = {"platform", "platform :: backup", "organisation",
        "catalogue", "intake"})
package xinzhi.app.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

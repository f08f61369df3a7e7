/// The command line: the same work as the pages, for scripts and for the first hour. Owns nothing.
@NullMarked
@ApplicationModule(displayName = "命令行", allowedDependencies = {"platform", "platform :: backup", "platform :: yaml",
        "organisation",
        "catalogue", "casework",
        "intake"})
package xinzhi.app.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

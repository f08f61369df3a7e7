/// What every duty of the office stands on: acting persons and their scope, transactions, journal, evidence, jobs, the database,
/// the page shell and errors. Knows none of the duties.
@NullMarked
@ApplicationModule(displayName = "平台", allowedDependencies = {})
package xinzhi.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

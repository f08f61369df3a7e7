/// What the city does about a listing: who answers for it, and where the work stands. Owns schema `casework` and the ledger.
@NullMarked
@ApplicationModule(displayName = "治理台账", allowedDependencies = {"platform", "organisation", "catalogue", "registry",
        "roster"})
package xinzhi.app.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

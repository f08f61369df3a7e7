/// Lists on their way into the registry, the roster and the ledger, tried on the whole program with a real database.
@NullMarked
package xinzhi.app.intake;

import org.jspecify.annotations.NullMarked;

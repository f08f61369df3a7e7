/// Routing, ledger items, and the ledger as it is read.
@NullMarked
package xinzhi.app.casework;

import org.jspecify.annotations.NullMarked;

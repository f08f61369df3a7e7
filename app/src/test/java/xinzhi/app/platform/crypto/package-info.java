/// The engine behind the vault, against what is published.
@NullMarked
package xinzhi.app.platform.crypto;

import org.jspecify.annotations.NullMarked;

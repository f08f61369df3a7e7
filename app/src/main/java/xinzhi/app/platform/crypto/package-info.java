/// The engine behind the vault: two suites of algorithms, master keys and what is derived from them, sealed values and streams.
/// Owns the formats; knows nothing of files, tables or configuration. Used by the platform only.
@NullMarked
package xinzhi.app.platform.crypto;

import org.jspecify.annotations.NullMarked;

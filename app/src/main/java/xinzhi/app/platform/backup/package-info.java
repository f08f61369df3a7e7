/// Backups of a whole installation: tables, evidence and keys in one sealed file; making, checking and restoring one. Knows the
/// tables only as the database lists them.
@NullMarked
@NamedInterface("backup")
package xinzhi.app.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

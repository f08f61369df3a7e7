/// The program's own PostgreSQL: unpacked, initialised, started, watched and stopped in one folder. Owns that folder and
/// the server's processes; knows nothing of schemas or tables.
@NullMarked
package xinzhi.app.platform.postgres;

import org.jspecify.annotations.NullMarked;

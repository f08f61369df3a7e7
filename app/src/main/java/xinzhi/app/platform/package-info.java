/// What every duty of the office stands on: data files, clock, transactions, journal, jobs. Knows none of the duties.
@NullMarked
package xinzhi.app.platform;

import org.jspecify.annotations.NullMarked;

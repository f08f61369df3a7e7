/// Clock, transactions and scope, journal, jobs, evidence files, page shell and errors; knows no other duty.
@NullMarked
package xinzhi.app.platform;

import org.jspecify.annotations.NullMarked;

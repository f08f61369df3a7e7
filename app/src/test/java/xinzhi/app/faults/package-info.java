/// The whole program in processes of its own, killed, stopped and started wrongly.
@NullMarked
package xinzhi.app.faults;

import org.jspecify.annotations.NullMarked;

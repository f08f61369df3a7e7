@NullMarked
package xinzhi.app.roster;

import org.jspecify.annotations.NullMarked;

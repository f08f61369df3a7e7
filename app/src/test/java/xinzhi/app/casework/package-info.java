@NullMarked
package xinzhi.app.casework;

import org.jspecify.annotations.NullMarked;

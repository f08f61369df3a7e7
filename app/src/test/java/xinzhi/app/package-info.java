/// Tests of the program as a whole.
@NullMarked
package xinzhi.app;

import org.jspecify.annotations.NullMarked;

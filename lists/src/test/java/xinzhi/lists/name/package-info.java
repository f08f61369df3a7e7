/// Tests of names and states; every firm here is made up.
@NullMarked
package xinzhi.lists.name;

import org.jspecify.annotations.NullMarked;

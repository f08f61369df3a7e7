/// What reading a delivered file promises, tried on files made in the test.
@NullMarked
package xinzhi.lists.read;

import org.jspecify.annotations.NullMarked;

/// Tests of the official numbers; every code here is computed, none belongs to a real party.
@NullMarked
package xinzhi.lists.number;

import org.jspecify.annotations.NullMarked;

/// The official numbers of a list, checked where they are made: unified code, organisation code, citizen number.
/// Texts arrive here in canonical form; bringing them there belongs to the checks of the list kit.
@NullMarked
package xinzhi.lists.number;

import org.jspecify.annotations.NullMarked;

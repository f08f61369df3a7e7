/// How the rows of one kind of list are laid out: fields, their types, names and parts in the row.
@NullMarked
package xinzhi.lists.format;

import org.jspecify.annotations.NullMarked;

/// The characters of a text and nothing else: width, capitals, blanks, brackets. Knows no number, name or list.
@NullMarked
package xinzhi.lists.text;

import org.jspecify.annotations.NullMarked;

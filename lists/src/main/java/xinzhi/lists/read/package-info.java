/// Opening and reading a delivered file: what it is, under which headings its fields stand, its rows as a stream.
/// Refusals are values with a place and a remedy; memory does not grow with the number of rows.
@NullMarked
package xinzhi.lists.read;

import org.jspecify.annotations.NullMarked;

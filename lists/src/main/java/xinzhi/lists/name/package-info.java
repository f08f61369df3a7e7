/// What a register or a list says of a subject in words: its name and its state. Printed words are never altered; keys beside
/// them say when two are the same. Knows no register and decides no match.
@NullMarked
package xinzhi.lists.name;

import org.jspecify.annotations.NullMarked;

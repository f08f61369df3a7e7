/// The official numbers of a list, checked where they are made. Codes (unified code, organisation code, registration number,
/// citizen number) arrive in canonical form; bringing them there belongs to the checks of the list kit. Numbers of documents
/// and cases are taken as printed, for their brackets and blanks are part of how they are written.
@NullMarked
package xinzhi.lists.number;

import org.jspecify.annotations.NullMarked;

/// What a row says once it is checked: canonical values, findings with place and remedy, keyed fingerprints.
/// Owns the meaning of a printed cell; knows nothing of files, tables or offices.
@NullMarked
package xinzhi.lists.check;

import org.jspecify.annotations.NullMarked;

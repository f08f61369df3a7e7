/// What the checks promise: canonical values, findings, fingerprints.
@NullMarked
package xinzhi.lists.check;

import org.jspecify.annotations.NullMarked;

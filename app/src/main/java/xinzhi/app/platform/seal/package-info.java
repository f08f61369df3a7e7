/// How the journal is sealed and how a seal is checked: canonical form, blocks, chain, heads of days, bundles for inspectors.
/// Knows nothing of the program around it; [xinzhi.app.platform.Seals] is the door.
@NullMarked
package xinzhi.app.platform.seal;

import org.jspecify.annotations.NullMarked;

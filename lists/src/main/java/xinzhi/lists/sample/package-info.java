/// Makes sample deliveries: one invented city, the same for every list of a seed, and from a day's list the next day's.
/// Owns its word stock; knows nothing of how a delivery is read.
@NullMarked
package xinzhi.lists.sample;

import org.jspecify.annotations.NullMarked;

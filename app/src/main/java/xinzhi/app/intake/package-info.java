/// Deliveries: read, check, stage, compare, preview, commit.
@NullMarked
package xinzhi.app.intake;

import org.jspecify.annotations.NullMarked;

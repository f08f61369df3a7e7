@NullMarked
package xinzhi.app.organisation;

import org.jspecify.annotations.NullMarked;

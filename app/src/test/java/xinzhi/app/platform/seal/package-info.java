@NullMarked
package xinzhi.app.platform.seal;

import org.jspecify.annotations.NullMarked;

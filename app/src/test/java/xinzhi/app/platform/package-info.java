@NullMarked
package xinzhi.app.platform;

import org.jspecify.annotations.NullMarked;

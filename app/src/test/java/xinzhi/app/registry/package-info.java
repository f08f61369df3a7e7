@NullMarked
package xinzhi.app.registry;

import org.jspecify.annotations.NullMarked;

@NullMarked
package xinzhi.app.catalogue;

import org.jspecify.annotations.NullMarked;

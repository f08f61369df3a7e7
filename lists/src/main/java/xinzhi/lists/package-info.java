/// The list kit: what a row of an issued list is, before any office or database knows of it.
@NullMarked
package xinzhi.lists;

import org.jspecify.annotations.NullMarked;

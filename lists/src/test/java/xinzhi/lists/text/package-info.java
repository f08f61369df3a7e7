/// Tests of the forms in which texts are compared.
@NullMarked
package xinzhi.lists.text;

import org.jspecify.annotations.NullMarked;

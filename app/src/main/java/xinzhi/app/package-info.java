/// The program: one package per duty of the office.
@NullMarked
package xinzhi.app;

import org.jspecify.annotations.NullMarked;

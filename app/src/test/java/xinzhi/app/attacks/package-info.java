/// What an attacker tries on the running program, from outside and from every desk.
@NullMarked
package xinzhi.app.attacks;

import org.jspecify.annotations.NullMarked;

/// Boards, departments, designating bodies, users and their duties, sign-in.
@NullMarked
package xinzhi.app.organisation;

import org.jspecify.annotations.NullMarked;

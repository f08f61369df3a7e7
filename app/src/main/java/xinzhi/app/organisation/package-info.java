/// Who works here: boards, departments, streets, designating bodies, users and their duties. Knows of no list and no case.
@NullMarked
package xinzhi.app.organisation;

import org.jspecify.annotations.NullMarked;

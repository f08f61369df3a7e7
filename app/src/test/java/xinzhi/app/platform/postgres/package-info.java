/// Tests of the program's own PostgreSQL, and the server the tests of the whole program share.
@NullMarked
package xinzhi.app.platform.postgres;

import org.jspecify.annotations.NullMarked;

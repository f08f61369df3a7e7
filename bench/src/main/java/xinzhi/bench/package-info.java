/// Benchmarks, run by hand, never by the tests.
@NullMarked
package xinzhi.bench;

import org.jspecify.annotations.NullMarked;

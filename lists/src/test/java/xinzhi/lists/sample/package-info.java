/// Tests of the sample maker: what a delivery made by it promises.
@NullMarked
package xinzhi.lists.sample;

import org.jspecify.annotations.NullMarked;

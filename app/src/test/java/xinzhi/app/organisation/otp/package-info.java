@NullMarked
package xinzhi.app.organisation.otp;

import org.jspecify.annotations.NullMarked;

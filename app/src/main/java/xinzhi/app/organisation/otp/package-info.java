/// One-time codes: keys, codes of the half minute, recovery codes, the picture an app reads. Knows no account and no table.
@NullMarked
package xinzhi.app.organisation.otp;

import org.jspecify.annotations.NullMarked;

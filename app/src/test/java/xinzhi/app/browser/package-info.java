/// The program as its users meet it: in a real Chromium, on a real database, with lists as they are delivered. Makes the pictures of README and manual.
@NullMarked
package xinzhi.app.browser;

import org.jspecify.annotations.NullMarked;

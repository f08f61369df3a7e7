/// Every page with sample data: looked at by people, held to the rules by tests.
@NullMarked
package xinzhi.app.pages;

import org.jspecify.annotations.NullMarked;

/// The lists the city governs, as data: their fields, legal bases, senders. Owns no table; knows of no city, board or row.
@NullMarked
package xinzhi.app.catalogue;

import org.jspecify.annotations.NullMarked;

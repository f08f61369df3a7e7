/// The lists the city governs, as data: their fields, legal bases, senders, and the amendments made to them by pages. Owns schema
/// `catalogue`; knows of no row.
@NullMarked
@ApplicationModule(displayName = "名单目录", allowedDependencies = {"platform", "platform :: yaml", "organisation"})
package xinzhi.app.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

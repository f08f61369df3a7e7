/// The command line as scripts and the first hour use it.
@NullMarked
package xinzhi.app.command;

import org.jspecify.annotations.NullMarked;

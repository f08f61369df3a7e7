/// The program's data files (数据文件): reading them as values, and telling every mistake with its place and remedy. Knows nothing
/// of what the files are about.
@NullMarked
@NamedInterface("yaml")
package xinzhi.app.platform.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

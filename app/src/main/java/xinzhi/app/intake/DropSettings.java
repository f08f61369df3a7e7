package xinzhi.app.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where other systems lay lists down (投递文件夹配置).
///
/// @param folder none is looked into without it
/// @param every  how long to wait between two looks
@ConfigurationProperties("xinzhi.drop")
record DropSettings(@Nullable Path folder, @DefaultValue("10s") Duration every) {}

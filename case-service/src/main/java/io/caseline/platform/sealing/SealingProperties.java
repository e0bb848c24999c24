package io.caseline.platform.sealing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param file the keys that wrap the keys of members; made at the first start, when nothing is
 *     sealed yet
 */
@ConfigurationProperties("caseline.keys")
record SealingProperties(
    @DefaultValue("${user.home}/.caseline/case-service-keys.json") Path file) {}

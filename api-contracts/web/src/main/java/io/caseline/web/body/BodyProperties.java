package io.caseline.web.body;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBody how much a request may send to an operation without a {@link BodyLimit}
 */
@ConfigurationProperties("caseline.web")
record BodyProperties(@DefaultValue("1MB") DataSize maxBody) {}

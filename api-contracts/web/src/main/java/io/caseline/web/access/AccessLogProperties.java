package io.caseline.web.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeout how long a reader waits until the read is on record, before it is refused
 */
@ConfigurationProperties("caseline.access-log")
record AccessLogProperties(@DefaultValue("2s") Duration timeout) {}

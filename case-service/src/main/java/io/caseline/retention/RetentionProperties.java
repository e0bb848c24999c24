package io.caseline.retention;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When what may be destroyed is looked for.
 *
 * @param proposeAt the time of day, where the plan is ({@code caseline.time-zone})
 */
@ConfigurationProperties("caseline.retention")
record RetentionProperties(@DefaultValue("03:00") LocalTime proposeAt) {}

package io.caseline.clocks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long after its end a case may be reopened ({@code caseline.reopen-window.length}).
 *
 * @param length elapsed time, as an ISO 8601 duration or such as {@code 30d}
 */
@ConfigurationProperties("caseline.reopen-window")
record ReopenWindow(@DefaultValue("30d") Duration length) {}

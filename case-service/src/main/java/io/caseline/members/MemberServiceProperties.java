package io.caseline.members;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where member-service is, and how long a case waits for it.
 *
 * @param url its base address
 * @param connectTimeout to reach it
 * @param readTimeout for its answer
 */
@ConfigurationProperties("caseline.member-service")
record MemberServiceProperties(
    @DefaultValue("http://localhost:8081") URI url,
    @DefaultValue("500ms") Duration connectTimeout,
    @DefaultValue("1500ms") Duration readTimeout) {}

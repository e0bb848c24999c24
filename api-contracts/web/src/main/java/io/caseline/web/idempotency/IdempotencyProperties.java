package io.caseline.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keepFor how long an answer can be had again; clients are promised 24 hours
 */
@ConfigurationProperties("caseline.idempotency")
record IdempotencyProperties(@DefaultValue("24h") Duration keepFor) {}

package io.caseline.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param audience what a token's {@code aud} must hold
 */
@ConfigurationProperties("caseline.security")
record SecurityProperties(@DefaultValue("caseline") String audience) {}

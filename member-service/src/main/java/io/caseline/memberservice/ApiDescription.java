package io.caseline.memberservice;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of itself. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Caseline member service",
            version = "v1",
            description =
                """
                The members of the plan: coverage, contacts, preferences, and the history of every
                change. Every refusal is a problem document (RFC 9457) of a stable type. A change may
                carry `If-Match` with the version it is meant for; every POST may carry an
                `Idempotency-Key` and can then be repeated without harm.\
                """,
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
class ApiDescription {}

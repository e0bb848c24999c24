package io.caseline.memberservice;

import io.caseline.web.testing.PostgresForTests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole service over real HTTP, on PostgreSQL; one context for all tests that carry it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "caseline.ledger.key-file=target/member-service-ledger.key"
    })
@ActiveProfiles("dev")
@ContextConfiguration(initializers = PostgresForTests.class)
@interface OnPostgres {}

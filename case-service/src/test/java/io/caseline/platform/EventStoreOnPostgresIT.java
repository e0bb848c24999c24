package io.caseline.platform;

import io.caseline.web.testing.PostgresForTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "management.server.port=0")
@ContextConfiguration(initializers = PostgresForTests.class)
class EventStoreOnPostgresIT extends EventStoreContract {}

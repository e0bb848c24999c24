package io.caseline.platform;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:x;DB_CLOSE_DELAY=-1",
      "management.server.port=0"
    })
class EventStoreOnH2IT extends EventStoreContract {}

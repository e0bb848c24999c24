package io.caseline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.OnH2;
import org.junit.jupiter.api.Test;

@OnH2
class EventStoreOnH2IT extends EventStoreContract {

  @Test
  void writes_every_commit_to_disk_at_once() {
    assertThat(
            jdbc.sql(
                    """
                    select setting_value from information_schema.settings
                    where setting_name = 'WRITE_DELAY'
                    """)
                .query(String.class)
                .list())
        .containsOnly("0");
  }
}

package io.caseline.clocks;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the plan is: there a day begins and ends.
 *
 * @param timeZone its IANA name ({@code caseline.time-zone})
 */
@ConfigurationProperties("caseline")
record PlanTime(@DefaultValue("America/New_York") String timeZone) {

  PlanTime {
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      throw new IllegalArgumentException(
          "caseline.time-zone has to be the IANA name of the plan's time zone, such as"
              + " America/New_York. \""
              + timeZone
              + "\" is none.");
    }
  }

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}

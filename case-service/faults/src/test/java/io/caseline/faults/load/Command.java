package io.caseline.faults.load;

import java.util.UUID;

/**
 * Something that is asked of the service, and asked again in the same words until it is answered.
 *
 * @param key with which it is done once, however often it is asked
 * @param marker a word that stands in the history as often as it was done
 */
public record Command(String key, String path, String body, String marker) {

  private static final String CASES = "/v1/cases";

  private static Command of(String path, String marker, String body) {
    return new Command(UUID.randomUUID().toString(), path, body, marker);
  }

  public static Command open() {
    String marker = newMarker();
    return of(
        CASES,
        marker,
        """
        {"memberId":"%s","lineOfBusiness":"MEDICARE_ADVANTAGE","category":"CLAIM","topic":"unpaid claim",
         "subject":"%s","description":"A bill came.","channel":"PHONE","responsibleDepartment":"customer-service"}
        """
            .formatted(UUID.randomUUID(), marker));
  }

  public static Command note(String caseId) {
    String marker = newMarker();
    return of(
        "/v1/cases/" + caseId + "/notes",
        marker,
        "{\"text\":\"%s\",\"visibility\":\"INTERNAL\"}".formatted(marker));
  }

  public static Command ask(String caseId) {
    String marker = newMarker();
    return of(
        "/v1/cases/" + caseId + "/information-requests",
        marker,
        "{\"department\":\"claims\",\"question\":\"%s\"}".formatted(marker));
  }

  public static Command contact(String caseId) {
    String marker = newMarker();
    return of(
        "/v1/cases/" + caseId + "/interactions",
        marker,
        "{\"channel\":\"PHONE\",\"direction\":\"INBOUND\",\"summary\":\"%s\"}".formatted(marker));
  }

  public static Command handOff(String caseId) {
    String marker = newMarker();
    return of(
        "/v1/cases/" + caseId + "/handoffs",
        marker,
        "{\"department\":\"appeals\",\"reason\":\"%s\"}".formatted(marker));
  }

  /** Whether it makes a case of its own, rather than adding to one. */
  public boolean opensCase() {
    return path.equals(CASES);
  }

  private static String newMarker() {
    return "m-" + UUID.randomUUID();
  }
}

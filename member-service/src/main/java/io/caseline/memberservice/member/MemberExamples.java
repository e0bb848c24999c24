package io.caseline.memberservice.member;

/** Bodies for the documentation. Nobody in them is real. */
final class MemberExamples {

  static final String NEW =
      """
      {"name": {"title": "Ms.", "given": "Ana", "family": "Muñoz"},
       "birthDate": "1950-02-03",
       "coverages": [{"lineOfBusiness": "MEDICARE_ADVANTAGE", "from": "2026-01-01",
                      "plan": "Valley Care Advantage", "memberNumber": "VC-20417"}],
       "contactPoints": [{"kind": "PHONE", "use": "MOBILE", "value": "+15595550100"}],
       "communicationPreferences": {"language": "es", "interpreterNeeded": true}}
      """;

  static final String SEARCH =
      """
      {"familyName": "muñ", "birthDate": "1950-02-03"}
      """;

  static final String CONTACT_POINTS =
      """
      {"contactPoints": [
        {"kind": "PHONE", "use": "MOBILE", "value": "+15595550100"},
        {"kind": "EMAIL", "use": "HOME", "value": "ana@example.org"},
        {"kind": "POSTAL", "use": "HOME",
         "address": {"line1": "568 Hills Branch", "line2": "Unit 86", "city": "Visalia",
                     "state": "CA", "postalCode": "93291", "country": "US"}}]}
      """;

  static final String COMMUNICATION_PREFERENCES =
      """
      {"preferredName": "Anita", "pronunciation": "moo-NYOSE", "language": "es",
       "interpreterNeeded": true, "readingNeeds": ["LARGE_PRINT"],
       "preferredChannels": ["PHONE", "MAIL"], "unwantedChannels": ["SMS"]}
      """;

  static final String PRIMARY_CARE_PROVIDER =
      """
      {"name": "Dr. Ngozi Okafor", "npi": "1234567893", "practice": "Valley Family Medicine",
       "phone": "+15595550123"}
      """;

  static final String PREFERRED_AGENT =
      """
      {"agent": "amy"}
      """;

  static final String COVERAGES =
      """
      {"coverages": [
        {"lineOfBusiness": "COMMERCIAL", "from": "2019-07-01", "through": "2025-12-31",
         "plan": "Valley Care Group", "memberNumber": "VG-88213"},
        {"lineOfBusiness": "MEDICARE_ADVANTAGE", "from": "2026-01-01",
         "plan": "Valley Care Advantage", "memberNumber": "VC-20417"}]}
      """;

  static final String MEMBER =
      """
      {"memberId": "0199c0de-0000-7000-8000-000000000001", "version": 3,
       "name": {"title": "Ms.", "given": "Ana", "family": "Muñoz", "suffix": null},
       "birthDate": "1950-02-03", "deceasedOn": null,
       "coverages": [{"id": "0199c0de-0000-7000-8000-000000000002",
                      "lineOfBusiness": "MEDICARE_ADVANTAGE", "from": "2026-01-01", "through": null,
                      "plan": "Valley Care Advantage", "memberNumber": "VC-20417"}],
       "contactPoints": [{"kind": "PHONE", "use": "MOBILE", "value": "+15595550100",
                          "address": null}],
       "communicationPreferences": {"preferredName": "Anita", "pronunciation": "moo-NYOSE",
          "language": "es", "interpreterNeeded": true, "readingNeeds": ["LARGE_PRINT"],
          "preferredChannels": ["PHONE", "MAIL"], "unwantedChannels": ["SMS"]},
       "primaryCareProvider": {"name": "Dr. Ngozi Okafor", "npi": "1234567893",
          "practice": "Valley Family Medicine", "phone": "+15595550123"},
       "preferredAgent": "amy"}
      """;

  static final String LIST =
      """
      {"items": [{"memberId": "0199c0de-0000-7000-8000-000000000001",
                  "name": {"title": "Ms.", "given": "Ana", "family": "Muñoz", "suffix": null},
                  "preferredName": "Anita", "linesOfBusiness": ["MEDICARE_ADVANTAGE"],
                  "preferredAgent": "amy"}],
       "nextCursor": null}
      """;

  static final String SUMMARY =
      """
      {"memberId": "0199c0de-0000-7000-8000-000000000001",
       "coverages": [{"lineOfBusiness": "MEDICARE_ADVANTAGE", "from": "2026-01-01",
                      "through": null}],
       "preferredAgent": "amy", "preferredLanguage": "es"}
      """;

  private MemberExamples() {}
}

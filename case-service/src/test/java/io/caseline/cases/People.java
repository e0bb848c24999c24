package io.caseline.cases;

import io.caseline.cases.model.Actor;
import io.caseline.web.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who appears in the tests' stories, and where they work. */
public final class People {

  public static final String CUSTOMER_SERVICE = "customer-service";
  public static final String CLAIMS = "claims";
  public static final String MEDICAL = "medical-management";
  public static final String APPEALS = "appeals";
  public static final String CARE_SUPPORT = "care-support";
  public static final String COMPLIANCE = "compliance";
  public static final String BRIGHTLINE = "brightline";

  public static final Actor CSR_ANNA = person("anna", Role.CSR, CUSTOMER_SERVICE);
  public static final Actor CSR_BEN = person("ben", Role.CSR, CUSTOMER_SERVICE);
  public static final Actor SUPERVISOR_SARA = person("sara", Role.SUPERVISOR, CUSTOMER_SERVICE);

  public static final Actor CLAIMS_CLARA = person("clara", Role.SPECIALIST, CLAIMS);
  public static final Actor CLAIMS_CARL = person("carl", Role.SPECIALIST, CLAIMS);
  public static final Actor CLAIMS_SUPERVISOR = person("cleo", Role.SUPERVISOR, CLAIMS);
  public static final Actor NURSE_MIA = person("mia", Role.SPECIALIST, MEDICAL);
  public static final Actor APPEALS_ALBA = person("alba", Role.SPECIALIST, APPEALS);
  public static final Actor APPEALS_ADAM = person("adam", Role.SPECIALIST, APPEALS);
  public static final Actor COUNSELLOR_CORA = person("cora", Role.SPECIALIST, CARE_SUPPORT);
  public static final Actor OFFICER_OTTO = person("otto", Role.SPECIALIST, COMPLIANCE);

  public static final Actor AUDITOR = person("audrey", Role.AUDITOR, null);
  public static final Actor SYSTEM = Actor.system("an-automation");

  public static final Actor PARTNERS_PAT = new Actor("pat", Role.CSR, CUSTOMER_SERVICE, BRIGHTLINE);
  public static final Actor OTHER_PARTNERS_OLE =
      new Actor("ole", Role.CSR, CUSTOMER_SERVICE, "farline");

  public static final List<String> ALL_DEPARTMENTS =
      List.of(CUSTOMER_SERVICE, CLAIMS, MEDICAL, APPEALS, CARE_SUPPORT, COMPLIANCE);

  private People() {}

  private static Actor person(String sub, Role role, @Nullable String department) {
    return new Actor(sub, role, department, null);
  }
}

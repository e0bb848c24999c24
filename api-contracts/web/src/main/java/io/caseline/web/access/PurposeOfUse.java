package io.caseline.web.access;

import static io.caseline.web.access.PurposeOfUse.Accounting.ALWAYS;
import static io.caseline.web.access.PurposeOfUse.Accounting.NEVER;
import static io.caseline.web.access.PurposeOfUse.Accounting.WHEN_HANDED_OUT;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why somebody reads: the codes of the HL7 v3 value set PurposeOfUse (of the code system ActReason,
 * as FHIR R4 has it), in its order; and whether such a disclosure belongs in a member's accounting
 * (45 CFR 164.528). When in doubt it does: an accounting may say more than it must, never less.
 */
public enum PurposeOfUse {
  /** Marketing needs an authorization (164.508), which we do not see. */
  HMARKT("healthcare marketing", ALWAYS),
  HOPERAT("healthcare operations", NEVER),
  CAREMGT("care management", NEVER),
  /** 164.512(h). */
  DONAT("donation", ALWAYS),
  /** The plan's own search for fraud is operations (164.501); an agency's is oversight. */
  FRAUD("fraud", WHEN_HANDED_OUT),
  /** 164.512(k). */
  GOV("government", ALWAYS),
  HACCRED("health accreditation", WHEN_HANDED_OUT),
  /** The plan's own compliance is operations; a regulator's is oversight, 164.512(d). */
  HCOMPL("health compliance", WHEN_HANDED_OUT),
  /** 164.512(g). */
  HDECD("decedent", ALWAYS),
  /** 164.510(a). */
  HDIRECT("directory", NEVER),
  HDM("healthcare delivery management", NEVER),
  /** 164.512(e). */
  HLEGAL("legal", ALWAYS),
  HOUTCOMS("health outcome measure", NEVER),
  /** 164.512(d). */
  HPRGRP("health program reporting", WHEN_HANDED_OUT),
  HQUALIMP("health quality improvement", NEVER),
  HSYSADMIN("health system administration", NEVER),
  LABELING("labeling", NEVER),
  METAMGT("metadata management", NEVER),
  MEMADMIN("member administration", NEVER),
  /** 164.512(k)(1). */
  MILCDM("military command", ALWAYS),
  PATADMIN("patient administration", NEVER),
  PATSFTY("patient safety", NEVER),
  PERFMSR("performance measure", NEVER),
  RECORDMGT("records management", NEVER),
  SYSDEV("system development", NEVER),
  HTEST("test health data", NEVER),
  TRAIN("training", NEVER),
  HPAYMT("healthcare payment", NEVER),
  CLMATTCH("claim attachment", NEVER),
  COVAUTH("coverage authorization", NEVER),
  COVERAGE("coverage under policy or program", NEVER),
  ELIGDTRM("eligibility determination", NEVER),
  ELIGVER("eligibility verification", NEVER),
  ENROLLM("enrollment", NEVER),
  /** 164.512(k)(1). */
  MILDCRG("military discharge", ALWAYS),
  REMITADV("remittance advice", NEVER),
  /** 164.512(i), as all research below. */
  HRESCH("healthcare research", ALWAYS),
  BIORCH("biomedical research", ALWAYS),
  CLINTRCH("clinical trial research", ALWAYS),
  CLINTRCHNPC("clinical trial research without patient care", ALWAYS),
  CLINTRCHPC("clinical trial research with patient care", ALWAYS),
  PRECLINTRCH("preclinical trial research", ALWAYS),
  DSRCH("disease specific healthcare research", ALWAYS),
  POARCH("population origins or ancestry healthcare research", ALWAYS),
  TRANSRCH("translational healthcare research", ALWAYS),
  /** To the member: 164.528(a)(1)(ii). */
  PATRQT("patient requested", NEVER),
  /** 164.510(b), as the support network's. */
  FAMRQT("family requested", NEVER),
  /** Who acts for the member is the member: 164.502(g). */
  PWATRNY("power of attorney", NEVER),
  SUPNWK("support network", NEVER),
  /** 164.512(b). */
  PUBHLTH("public health", ALWAYS),
  /** 164.510(b)(4). */
  DISASTER("disaster", NEVER),
  /** 164.512(j). */
  THREAT("threat", ALWAYS),
  TREAT("treatment", NEVER),
  CLINTRL("clinical trial", NEVER),
  COC("coordination of care", NEVER),
  ETREAT("emergency treatment", NEVER),
  BTG("break the glass", NEVER),
  ERTREAT("emergency room treatment", NEVER),
  POPHLTH("population health", NEVER);

  /** Whether a disclosure for a purpose stands in the accounting. */
  enum Accounting {
    /** Treatment, payment, operations; to the member; to those who care for the member. */
    NEVER,
    /** Operations within the plan, but not when somebody outside gets it. */
    WHEN_HANDED_OUT,
    ALWAYS
  }

  private final String display;
  private final Accounting accounting;

  PurposeOfUse(String display, Accounting accounting) {
    this.display = display;
    this.accounting = accounting;
  }

  /** The purpose with a code; empty when HL7 does not know the code. */
  public static Optional<PurposeOfUse> ofCode(String code) {
    return Arrays.stream(values()).filter(it -> it.name().equals(code)).findFirst();
  }

  /** In words. */
  public String display() {
    return display;
  }

  Accounting accounting() {
    return accounting;
  }
}

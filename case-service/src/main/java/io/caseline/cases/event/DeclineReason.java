package io.caseline.cases.event;

/** Why a department does not answer an information request. */
public enum DeclineReason {
  /** Another department knows. */
  NOT_OUR_AREA,
  /** The question cannot be answered as it was asked. */
  INSUFFICIENT_INFORMATION,
  /** The answer may not be given to the asking department. */
  NOT_PERMITTED,
  /** The answer is on the case already. */
  ALREADY_ANSWERED,
  /** What the explanation says. */
  OTHER
}

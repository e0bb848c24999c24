package io.caseline.cases.event;

/** What sets a legal clock going. */
public enum ClockStart {
  /** The plan received the matter, whoever received it and on whichever channel. */
  RECEIPT,
  /** The prescriber's supporting statement arrived. */
  PRESCRIBER_STATEMENT,
  /** The plan received the notice that its decision was reversed. */
  REVERSAL_NOTICE,
  /** The plan decided. */
  DECISION
}

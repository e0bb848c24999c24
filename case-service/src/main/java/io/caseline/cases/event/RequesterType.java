package io.caseline.cases.event;

/** Who asks. */
public enum RequesterType {
  MEMBER,
  REPRESENTATIVE,
  PROVIDER,
  OTHER
}

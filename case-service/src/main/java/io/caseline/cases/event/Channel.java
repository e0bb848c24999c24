package io.caseline.cases.event;

/** How a contact reached the plan, or the plan the member. */
public enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  PORTAL,
  SMS,
  MAIL,
  IN_PERSON
}

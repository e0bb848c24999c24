package io.caseline.memberservice.preference;

/** A way of talking with a member. */
public enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  PORTAL,
  SMS,
  MAIL,
  IN_PERSON
}

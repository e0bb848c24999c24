package io.caseline.memberservice.contact;

/** Where a contact point reaches the member. */
public enum ContactUse {
  HOME,
  WORK,
  MOBILE,
  TEMPORARY
}

package io.caseline.memberservice.contact;

/** What a contact point is. */
public enum ContactKind {
  /** A telephone number in E.164 form, such as {@code +15595550100}. */
  PHONE,
  EMAIL,
  POSTAL
}

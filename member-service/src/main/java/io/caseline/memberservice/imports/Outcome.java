package io.caseline.memberservice.imports;

/** What became of a row that was taken over. */
enum Outcome {
  CREATED,
  UPDATED,
  UNCHANGED
}

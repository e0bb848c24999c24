package io.caseline.tools.replay;

/** What is wrong with the log. It is counted and reported, never repaired in silence. */
public enum Dirt {
  ROW_UNREADABLE("rows that do not have the header's columns; left out"),
  DATE_UNREADABLE("dates that cannot be read; taken as not known"),
  COUNT_UNREADABLE("counts that cannot be read; taken as unchanged"),
  STATE_UNKNOWN("rows in a state that is none, such as -100; taken as unchanged"),
  GROUP_UNKNOWN("rows that do not name a group; taken as unchanged"),
  ROW_REPEATED("rows that say the same as the row before"),
  ROW_SCATTERED("rows that stand among another incident's"),
  ROW_OUT_OF_ORDER("rows saved before the row above them; the log's order is kept"),
  SAVED_BEFORE_OPENED("incidents whose first row was saved before they were opened"),
  OPENED_WITHOUT_NEW("incidents whose first row is not New"),
  OPENER_UNKNOWN("incidents that do not say who opened them"),
  CALLER_UNKNOWN("incidents that do not say who called"),
  CALLER_CHANGED("incidents whose caller changes; the case stays with the first one"),
  FIRST_GROUP_UNKNOWN("incidents whose group is known only later; opened there"),
  GROUP_NEVER_KNOWN("incidents that never name a group; they stay with customer service"),
  REASSIGNMENTS_NOT_SHOWN("incidents with more or fewer reassignments than their rows show"),
  CLOSED_WITHOUT_RESOLVED("closings of what was not resolved; resolved first"),
  CLOSED_AGAIN("rows that close what is closed"),
  RESOLVED_AFTER_CLOSED("rows that show Resolved after Closed, not reopened; taken as closed"),
  GROUP_CHANGED_WHEN_OVER("changes of group while resolved or closed"),
  REOPENINGS_CONTRADICTED(
      "incidents whose reopen_count is not what their states can carry; held to the states");

  private final String meaning;

  Dirt(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}

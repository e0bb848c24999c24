package io.caseline.memberservice.preference;

/** What it takes for the member to take in what we write. */
public enum ReadingNeed {
  LARGE_PRINT,
  BRAILLE,
  AUDIO,
  EASY_READ,
  SCREEN_READER,
  READ_ALOUD
}

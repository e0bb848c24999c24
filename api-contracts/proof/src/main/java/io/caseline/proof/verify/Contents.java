package io.caseline.proof.verify;

import io.caseline.proof.log.LogLine;

/** What stands below the first line of a log file, judged line by line in constant memory. */
interface Contents {

  /** Judges an entry; whether it holds as far as can be said by now. */
  boolean item(LogLine.Item item);

  /** Judges a kept checkpoint that stands in a whole log. */
  void kept(LogLine.Kept kept);

  /** Judges what can only be said at the end. */
  void end();
}

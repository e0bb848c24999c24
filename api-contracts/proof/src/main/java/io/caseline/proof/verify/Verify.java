package io.caseline.proof.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The verifier's command. Exit codes: 0 holds, 1 does not hold, 2 not understood. */
public final class Verify {

  private static final String USAGE =
      """
      caseline verify FILE… --key VKEY [--checkpoint FILE…] [--witness VKEY…] [--each]

        FILE          a whole log, a case with its proof, an export, or a consistency proof
        --key         the log's public key, or a file with it; again for a key it had before
        --checkpoint  checkpoints that you have from before
        --witness     public keys of witnesses who must all have signed
        --each        says of every entry of a whole log whether it holds, too

      Needs no network. Exit codes: 0 holds, 1 does not hold, 2 not understood.
      """;

  private Verify() {}

  public static void main(String... words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, words));
  }

  /** The same without an end of the process. */
  public static int run(PrintStream out, String... words) {
    if (words.length == 0 || words[0].equals("--help")) {
      out.print(USAGE);
      return words.length == 0 ? 2 : 0;
    }
    try {
      return new Session(Request.parse(words), out).run() ? 0 : 1;
    } catch (IllegalArgumentException wrong) {
      out.println(wrong.getMessage());
      return 2;
    } catch (IOException unreadable) {
      out.println("Cannot be read: " + unreadable.getMessage());
      return 2;
    }
  }
}

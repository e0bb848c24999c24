package io.caseline.proof.verify;

import io.caseline.proof.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command was asked. */
record Request(
    List<Path> files,
    List<VerifierKey> keys,
    List<Path> checkpoints,
    List<VerifierKey> witnesses,
    boolean each) {

  static Request parse(String... words) throws IOException {
    List<Path> files = new ArrayList<>();
    List<VerifierKey> keys = new ArrayList<>();
    List<Path> checkpoints = new ArrayList<>();
    List<VerifierKey> witnesses = new ArrayList<>();
    boolean each = false;
    String option = "";
    for (String word : words) {
      if (word.equals("--each")) {
        each = true;
        option = "";
      } else if (word.startsWith("--")) {
        option = word;
      } else {
        switch (option) {
          case "" -> files.add(Path.of(word));
          case "--key" -> keys.add(key(word));
          case "--checkpoint" -> checkpoints.add(Path.of(word));
          case "--witness" -> witnesses.add(key(word));
          default -> throw new IllegalArgumentException("There is no option " + option + ".");
        }
        // Only one word belongs to a key, so that files may follow it.
        option = option.equals("--key") ? "" : option;
      }
    }
    return checked(new Request(files, keys, checkpoints, witnesses, each));
  }

  private static Request checked(Request request) {
    if (request.keys.isEmpty()) {
      throw new IllegalArgumentException(
          "Which key do you trust? Give it with --key; see caseline verify --help");
    }
    if (request.files.isEmpty() && request.checkpoints.isEmpty()) {
      throw new IllegalArgumentException("Which file? See caseline verify --help");
    }
    return request;
  }

  private static VerifierKey key(String word) throws IOException {
    return VerifierKey.parse(word.contains("+") ? word : Files.readString(Path.of(word)));
  }
}

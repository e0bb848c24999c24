package io.caseline.platform.sealing;

import java.util.List;

/**
 * A field that holds personal data, in the JSON of an event.
 *
 * @param path the names of the fields that lead to it, from the outermost
 * @param severalTexts whether it holds a list of texts; one text otherwise
 */
public record PersonalField(List<String> path, boolean severalTexts) {

  public PersonalField {
    path = List.copyOf(path);
  }

  /** As in {@code requester.representativeId}. */
  String name() {
    return String.join(".", path);
  }
}

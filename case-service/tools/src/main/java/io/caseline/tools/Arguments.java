package io.caseline.tools;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The words after a command. What nobody asks for is an error, so that a typo is not ignored. */
public final class Arguments {

  /** The command was called in a way it does not know; the message says what is wrong. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Wrong(String message) {
      super(message);
    }
  }

  private final Deque<String> positional = new ArrayDeque<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * Takes the words apart.
   *
   * @param flags the options that stand alone, without a value
   */
  public Arguments(Set<String> flags, String... words) {
    var rest = new ArrayDeque<>(Arrays.asList(words));
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (!word.startsWith("--")) {
        positional.add(word);
      } else if (flags.contains(word)) {
        options.put(word, "");
      } else if (rest.isEmpty()) {
        throw new Wrong(word + " needs a value");
      } else {
        options.put(word, rest.pop());
      }
    }
  }

  public String positional(String name) {
    if (positional.isEmpty()) {
      throw new Wrong(name + " is missing");
    }
    return positional.pop();
  }

  public boolean flag(String option) {
    asked.add(option);
    return options.containsKey(option);
  }

  public String word(String option, String otherwise) {
    asked.add(option);
    return options.getOrDefault(option, otherwise);
  }

  public int number(String option, int otherwise) {
    String value = word(option, Integer.toString(otherwise));
    if (!value.matches("\\d{1,9}")) {
      throw new Wrong(option + " needs a whole number");
    }
    return Integer.parseInt(value);
  }

  public URI uri(String option, URI otherwise) {
    try {
      URI uri = new URI(word(option, otherwise.toString()));
      if (uri.getScheme() != null && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, like every other text that is no address.
    }
    throw new Wrong(option + " needs a URL such as " + otherwise);
  }

  /** Refuses words that no question was asked for. */
  public void nothingElse() {
    if (!positional.isEmpty()) {
      throw new Wrong("What is meant by " + positional.peek() + "?");
    }
    for (String option : options.keySet()) {
      if (!asked.contains(option)) {
        throw new Wrong("There is no option " + option);
      }
    }
  }
}

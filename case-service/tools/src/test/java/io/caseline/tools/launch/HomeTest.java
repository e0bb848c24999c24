package io.caseline.tools.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path root;

  @Test
  void empties_only_the_folder_it_was_told_to() throws IOException {
    Home home = new Home(root);
    Files.createDirectories(root.resolve("data/demo/deeper"));
    Files.writeString(root.resolve("data/demo/deeper/old.mv.db"), "old");
    Files.writeString(root.resolve("data/kept.mv.db"), "kept");

    assertThat(home.freshData("demo")).isEmptyDirectory();
    assertThat(home.data()).isDirectoryContaining("glob:**kept.mv.db");
  }
}

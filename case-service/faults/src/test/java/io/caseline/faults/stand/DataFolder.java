package io.caseline.faults.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a PostgreSQL, which go on changing while they are copied. */
record DataFolder(Path path) {

  /** They say that somebody is at work on the data, which is not so for a copy. */
  private static final Set<String> OF_A_PROCESS =
      Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

  void copyTo(Path copy) throws IOException {
    Files.createDirectories(
        copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    for (Path each : contents()) {
      Path name = path.relativize(each);
      if (!OF_A_PROCESS.contains(name.toString())) {
        copyOne(each, copy.resolve(name));
      }
    }
  }

  /** Folders before what is in them. */
  private List<Path> contents() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(it -> !it.equals(path)).toList();
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private static void copyOne(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to);
    } catch (NoSuchFileException gone) {
      // What PostgreSQL removes meanwhile, the backup does not need.
    }
  }
}

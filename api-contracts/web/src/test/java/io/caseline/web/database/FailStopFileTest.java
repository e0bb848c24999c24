package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.web.testing.FullDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailStopFileTest {

  @TempDir private Path folder;

  @BeforeEach
  void isThere() {
    FullDisk.isThere();
    FailStopFile.register();
  }

  @Test
  void is_written_and_read_like_any_other() throws IOException {
    try (FileChannel file = open()) {
      write(file, 1);
      write(file, 2);
      file.force(true);
      var _ = file.truncate(1);
      assertThat(read(file)).containsExactly(1);
    }
  }

  @Test
  void is_left_as_it_is_once_a_write_has_failed() throws IOException {
    try (FileChannel file = open()) {
      failsToWrite(file);
      assertThatThrownBy(() -> write(file, 3))
          .hasMessageContaining("opened again")
          .hasRootCauseMessage("No space left on device");
      assertThatThrownBy(() -> file.truncate(0)).hasMessageContaining("opened again");
      assertThatThrownBy(() -> file.force(false)).hasMessageContaining("opened again");
      assertThat(read(file)).containsExactly(1);
    }
  }

  @Test
  void is_written_on_when_it_is_opened_again() throws IOException {
    try (FileChannel file = open()) {
      failsToWrite(file);
    }
    try (FileChannel again = open()) {
      write(again, 4);
      assertThat(read(again)).containsExactly(1, 4);
    }
  }

  /** There is room again afterwards. */
  private static void failsToWrite(FileChannel file) throws IOException {
    write(file, 1);
    FullDisk.runsFull();
    FullDisk.failsTheWrite();
    assertThatThrownBy(() -> write(file, 2)).hasMessage("No space left on device");
    FullDisk.hasRoom();
  }

  private FileChannel open() throws IOException {
    return FilePath.get("failstop:full:" + folder.resolve("file")).open("rw");
  }

  private static void write(FileChannel file, int value) throws IOException {
    ByteBuffer one = ByteBuffer.wrap(new byte[] {(byte) value});
    assertThat(file.write(one, file.size())).isOne();
  }

  private static byte[] read(FileChannel file) throws IOException {
    ByteBuffer all = ByteBuffer.allocate((int) file.size());
    assertThat(file.read(all, 0)).isEqualTo(all.capacity());
    return all.array();
  }
}

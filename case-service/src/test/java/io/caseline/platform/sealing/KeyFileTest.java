package io.caseline.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caseline.web.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  private static final String PLACE = "somewhere";

  @TempDir Path folder;
  private KeysInMemory keys;
  private KeysInMemory.Node node;
  private String sealed;

  @BeforeEach
  void sealSomething() {
    keys = new KeysInMemory(folder);
    node = keys.node();
    sealed = node.texts.seal(Ids.next(), PLACE, "hers");
  }

  @Test
  void is_for_its_owner_only() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file.path())))
        .isEqualTo("rw-------");
    keys.file.rotate();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void is_never_made_over_another() throws IOException {
    String before = Files.readString(keys.file.path());

    keys.file.create();

    assertThat(Files.readString(keys.file.path())).isEqualTo(before);
  }

  @Test
  void after_a_rotation_the_new_key_wraps_and_the_old_one_still_unwraps() {
    String old = node.encryption.primary();

    String rotated = keys.file.rotate();

    assertThat(rotated).isNotEqualTo(old);
    assertThat(KeyFile.ids(keys.file.read())).containsExactly(rotated, old);
    assertThat(keys.node().encryption.primary()).isEqualTo(rotated);
    assertThat(keys.node().texts.open(PLACE, sealed)).isEqualTo("hers");
  }

  @Test
  void a_running_node_finds_a_key_that_was_added_to_the_file() {
    keys.file.rotate();
    String byTheOther = keys.node().texts.seal(Ids.next(), PLACE, "his");

    assertThat(node.texts.open(PLACE, byTheOther)).isEqualTo("his");
  }

  @Test
  void once_all_keys_are_wrapped_anew_the_old_one_can_be_dropped() {
    String old = node.encryption.primary();
    keys.file.rotate();

    Rewrapping.Rewrapped rewrapped = new Rewrapping(keys.table, node.encryption).rewrap();

    assertThat(rewrapped).isEqualTo(new Rewrapping.Rewrapped(node.encryption.primary(), 1, 0));
    keys.file.drop(old);
    assertThat(KeyFile.ids(keys.file.read())).doesNotContain(old);
    assertThat(keys.node().texts.open(PLACE, sealed)).isEqualTo("hers");
    assertThat(new Rewrapping(keys.table, node.encryption).rewrap().rewrapped()).isZero();
  }

  @Test
  void nothing_is_said_to_be_wrapped_anew_by_a_node_that_cannot_read_the_new_key()
      throws IOException {
    keys.file.rotate();
    Files.writeString(keys.file.path(), "");

    assertThatThrownBy(() -> new Rewrapping(keys.table, node.encryption).rewrap())
        .isInstanceOf(KeysUnavailable.class);

    assertThat(node.texts.open(PLACE, sealed)).as("with the keys of before").isEqualTo("hers");
  }

  @Test
  void a_key_that_was_changed_in_its_table_keeps_no_other_from_being_wrapped_anew() {
    keys.jdbc.sql("update sealing_key set wrapped_key = ?").param(new byte[40]).update();
    String his = node.texts.seal(Ids.next(), PLACE, "his");
    keys.file.rotate();

    var rewrapping = new Rewrapping(keys.table, node.encryption);

    assertThat(rewrapping.rewrap())
        .isEqualTo(new Rewrapping.Rewrapped(node.encryption.primary(), 1, 1));
    assertThat(rewrapping.rewrap().rewrapped()).isZero();
    assertThat(keys.node().texts.open(PLACE, his)).isEqualTo("his");
  }

  @Test
  void once_keys_are_wrapped_anew_every_node_wraps_with_the_new_one() {
    String rotated = keys.file.rotate();
    assertThat(node.encryption.primary()).as("until then").isNotEqualTo(rotated);

    new Rewrapping(keys.table, keys.node().encryption).rewrap();

    await()
        .untilAsserted(
            () -> {
              node.keyring.current(Ids.next());
              assertThat(node.encryption.primary()).isEqualTo(rotated);
            });
  }

  @Test
  void with_the_old_key_every_copy_of_what_it_wrapped_is_lost() {
    String old = node.encryption.primary();
    UUID id = keys.jdbc.sql("select key_id from sealing_key").query(UUID.class).single();
    var copied = keys.table.find(Set.of(id)).getFirst();
    keys.file.rotate();
    new Rewrapping(keys.table, node.encryption).rewrap();
    keys.file.drop(old);

    assertThatThrownBy(() -> keys.node().encryption.unwrap(copied.wrapped(), copied.boundTo()))
        .isInstanceOf(KeysUnavailable.class);
  }

  @Test
  void the_primary_key_cannot_be_dropped() {
    assertThatThrownBy(() -> keys.file.drop(node.encryption.primary()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_first_start_makes_it_and_a_later_one_without_it_is_refused() {
    var elsewhere = new SealingProperties(folder.resolve("elsewhere/keys.json"));
    var configuration = new SealingConfiguration();

    assertThatThrownBy(() -> configuration.keyEncryption(elsewhere, keys.table))
        .isInstanceOf(MissingKeys.class);
    assertThat(elsewhere.file()).doesNotExist();

    keys.jdbc.sql("delete from sealing_key").update();
    configuration.keyEncryption(elsewhere, keys.table);
    assertThat(elsewhere.file()).exists();
  }

  @Test
  void a_start_with_the_file_of_another_database_is_refused() {
    KeyFile another = new KeyFile(folder.resolve("another.json"));
    another.create();

    assertThatThrownBy(
            () ->
                new SealingConfiguration()
                    .keyEncryption(new SealingProperties(another.path()), keys.table))
        .isInstanceOf(MissingKeys.class);
  }
}

package io.caseline.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caseline.web.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class KeyringTest {

  private static final String PLACE = "somewhere";

  @TempDir Path folder;
  private KeysInMemory keys;
  private KeysInMemory.Node node;
  private final UUID member = Ids.next();

  @BeforeEach
  void start() {
    keys = new KeysInMemory(folder);
    node = keys.node();
  }

  @Test
  void a_member_has_one_key_and_every_node_finds_it() {
    DataKey made = node.keyring.current(member);

    assertThat(node.keyring.current(member)).isSameAs(made);
    assertThat(keys.node().keyring.current(member).id()).isEqualTo(made.id());
    assertThat(node.keyring.hasKey(member)).isTrue();
    assertThat(node.keyring.hasKey(Ids.next())).isFalse();
  }

  @Test
  void what_one_node_seals_another_opens() {
    String sealed = node.texts.seal(member, PLACE, "She is in pain.");

    assertThat(sealed).doesNotContain("pain");
    assertThat(keys.node().texts.open(PLACE, sealed)).isEqualTo("She is in pain.");
  }

  @Test
  void the_same_text_is_never_sealed_the_same() {
    assertThat(node.texts.seal(member, PLACE, "yes"))
        .isNotEqualTo(node.texts.seal(member, PLACE, "yes"));
  }

  @Test
  void a_row_that_says_the_same_keeps_what_it_has() {
    String stored = node.texts.seal(member, PLACE, "yes");

    assertThat(node.texts.seal(member, PLACE, "yes", stored)).isEqualTo(stored);
    assertThat(node.texts.seal(member, PLACE, Erased.TEXT, stored)).isEqualTo(Erased.TEXT);
  }

  @Test
  void a_row_that_says_something_else_or_cannot_be_opened_is_sealed_anew() {
    String stored = node.texts.seal(member, PLACE, "yes");
    String ofAnotherPlace = node.texts.seal(member, "elsewhere", "no");

    for (String before : new String[] {stored, ofAnotherPlace, "no", null}) {
      String sealed = node.texts.seal(member, PLACE, "no", before);
      assertThat(sealed).isNotEqualTo(before);
      assertThat(node.texts.open(PLACE, sealed)).isEqualTo("no");
    }
  }

  @Test
  void what_a_list_remembers_of_an_erased_member_is_not_sealed_anew() {
    String stored = node.texts.seal(member, PLACE, "hers", null);
    assertThat(node.texts.open(PLACE, stored)).isEqualTo("hers");
    node.destroy(member);

    assertThat(node.texts.seal(member, PLACE, "hers", stored)).isEqualTo(stored);
    assertThat(node.texts.seal(member, PLACE, "hers", null)).isEqualTo(Erased.TEXT);
    assertThat(node.keyring.hasKey(member)).isFalse();
  }

  @Test
  void not_even_when_the_member_has_a_new_key() {
    String stored = node.texts.seal(member, PLACE, "hers", null);
    node.destroy(member);
    String since = node.texts.seal(member, "elsewhere", "said since");

    assertThat(node.texts.seal(member, PLACE, "hers", stored)).isEqualTo(stored);
    assertThat(node.texts.seal(member, PLACE, "hers", Erased.TEXT)).isEqualTo(Erased.TEXT);
    assertThat(node.texts.seal(member, "elsewhere", "said since", since)).isEqualTo(since);
  }

  @Test
  void what_is_sealed_opens_in_its_place_only() {
    String sealed = node.texts.seal(member, PLACE, "She is in pain.");

    assertThatThrownBy(() -> node.texts.open("elsewhere", sealed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("pain");
  }

  @Test
  void with_its_key_everything_of_a_member_is_erased_and_of_others_nothing() {
    UUID other = Ids.next();
    String hers = node.texts.seal(member, PLACE, "hers");
    String his = node.texts.seal(other, PLACE, "his");

    node.destroy(member);

    assertThat(node.texts.open(PLACE, hers)).isEqualTo(Erased.TEXT);
    assertThat(node.texts.open(PLACE, his)).isEqualTo("his");
    assertThat(node.keyring.hasKey(member)).isFalse();
  }

  @Test
  void of_a_destroyed_key_the_table_keeps_only_that_it_was() {
    node.keyring.current(member);
    node.destroy(member);

    assertThat(
            keys.jdbc
                .sql(
                    "select wrapped_key is null and wrapped_by is null and destroyed_at is not null"
                        + " from sealing_key")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void another_node_notices_within_a_second_or_so() {
    String sealed = node.texts.seal(member, PLACE, "hers");
    KeysInMemory.Node other = keys.node();
    assertThat(other.texts.open(PLACE, sealed)).isEqualTo("hers");

    node.destroy(member);

    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(other.texts.open(PLACE, sealed)).isEqualTo(Erased.TEXT));
  }

  @Test
  void another_node_notices_at_once_when_it_is_told_to_look() {
    String sealed = node.texts.seal(member, PLACE, "hers");
    KeysInMemory.Node other = keys.node();
    assertThat(other.texts.open(PLACE, sealed)).isEqualTo("hers");
    node.destroy(member);

    other.keyring.lookAgain();

    assertThat(other.texts.open(PLACE, sealed)).isEqualTo(Erased.TEXT);
  }

  @Test
  void a_destruction_that_is_undone_destroys_nothing() {
    String sealed = node.texts.seal(member, PLACE, "hers");

    keys.transaction.executeWithoutResult(
        status -> {
          node.keyring.destroy(member, Clock.systemUTC().instant());
          assertThat(node.texts.open(PLACE, sealed)).isEqualTo(Erased.TEXT);
          status.setRollbackOnly();
        });

    assertThat(node.texts.open(PLACE, sealed)).isEqualTo("hers");
    assertThat(keys.node().texts.open(PLACE, sealed)).isEqualTo("hers");
  }

  @Test
  void a_key_that_was_made_in_a_transaction_that_is_undone_seals_nothing_later() {
    keys.transaction.executeWithoutResult(
        status -> {
          node.texts.seal(member, PLACE, "never said");
          status.setRollbackOnly();
        });

    String sealed = node.texts.seal(member, PLACE, "said");

    assertThat(keys.node().texts.open(PLACE, sealed)).isEqualTo("said");
  }

  @Test
  void a_key_that_a_transaction_made_is_not_read_again_by_others() {
    DataKey made =
        Objects.requireNonNull(keys.transaction.execute(status -> node.keyring.current(member)));

    assertThat(node.keyring.current(member)).isSameAs(made);
    assertThat(node.keyring.require(Set.of(made.id())).get(made.id()).orElseThrow()).isSameAs(made);
  }

  @Test
  void a_key_that_is_destroyed_before_others_are_told_of_it_opens_nothing() {
    String sealed =
        Objects.requireNonNull(
            keys.transaction.execute(
                status -> {
                  TransactionSynchronizationManager.registerSynchronization(
                      new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                          CompletableFuture.runAsync(() -> node.destroy(member)).join();
                        }
                      });
                  return node.texts.seal(member, PLACE, "hers");
                }));

    assertThat(node.texts.open(PLACE, sealed)).isEqualTo(Erased.TEXT);
    assertThat(node.texts.open(PLACE, node.texts.seal(member, PLACE, "new"))).isEqualTo("new");
  }

  @Test
  void a_key_that_a_database_lost_which_was_put_back_seals_nothing_more() {
    DataKey before = node.keyring.current(Ids.next());
    DataKey lost = node.keyring.current(member);
    keys.jdbc.sql("delete from sealing_key where key_id = ?").param(lost.id()).update();

    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(node.keyring.current(member).id()).isNotEqualTo(lost.id()));
    assertThat(node.keyring.require(Set.of(before.id())).get(before.id())).isPresent();
    String sealed = node.texts.seal(member, PLACE, "said");
    assertThat(keys.node().texts.open(PLACE, sealed)).isEqualTo("said");
  }

  @Test
  void what_is_said_after_an_erasure_has_a_new_key() {
    String before = node.texts.seal(member, PLACE, "before");
    node.destroy(member);

    String after = node.texts.seal(member, PLACE, "after");

    assertThat(node.texts.open(PLACE, after)).isEqualTo("after");
    assertThat(node.texts.open(PLACE, before)).isEqualTo(Erased.TEXT);
  }

  @Test
  void what_reads_as_erased_needs_no_key() {
    assertThat(node.texts.seal(member, PLACE, Erased.TEXT)).isEqualTo(Erased.TEXT);
    assertThat(node.keyring.hasKey(member)).isFalse();
  }

  @Test
  void a_row_from_before_there_were_keys_is_read_as_it_stands() {
    assertThat(node.texts.open(PLACE, "Knee brace: is it covered?"))
        .isEqualTo("Knee brace: is it covered?");
  }

  @Test
  void a_key_that_is_missing_is_not_a_key_that_was_destroyed() {
    String sealed = node.texts.seal(member, PLACE, "hers");
    keys.jdbc.sql("delete from sealing_key").update();

    assertThatThrownBy(() -> keys.node().texts.open(PLACE, sealed)).isInstanceOf(LostKey.class);
  }

  @Test
  void a_list_shows_the_others_where_one_key_is_lost_and_one_text_was_changed() {
    String hers = node.texts.seal(member, PLACE, "hers");
    String his = node.texts.seal(Ids.next(), PLACE, "his");
    String moved = node.texts.seal(Ids.next(), "elsewhere", "moved");
    keys.jdbc.sql("delete from sealing_key where member_id = ?").param(member).update();
    SealedTexts texts = keys.node().texts;

    texts.expect(List.of(hers, his, moved));

    assertThat(texts.show(PLACE, his)).isEqualTo("his");
    assertThat(texts.show(PLACE, hers)).isEqualTo(SealedTexts.UNREADABLE);
    assertThat(texts.show(PLACE, moved)).isEqualTo(SealedTexts.UNREADABLE);
  }

  @Test
  void what_is_said_after_a_key_was_lost_or_changed_gets_a_new_one() {
    String before = node.texts.seal(member, PLACE, "before");
    keys.jdbc.sql("update sealing_key set wrapped_key = ?").param(new byte[60]).update();
    KeysInMemory.Node later = keys.node();

    String after = later.texts.seal(member, PLACE, "after", before);

    assertThat(keys.node().texts.open(PLACE, after)).isEqualTo("after");
    assertThatThrownBy(() -> later.texts.open(PLACE, before)).isInstanceOf(LostKey.class);
    keys.jdbc.sql("delete from sealing_key").update();
    String last = keys.node().texts.seal(member, PLACE, "last");
    assertThat(keys.node().texts.open(PLACE, last)).isEqualTo("last");
  }

  @Test
  void a_wrapped_key_is_good_for_its_own_row_only() {
    DataKey hers = node.keyring.current(member);
    DataKey his = node.keyring.current(Ids.next());
    keys.jdbc
        .sql(
            """
            update sealing_key set wrapped_key =
              (select wrapped_key from sealing_key where key_id = ?) where key_id = ?
            """)
        .params(hers.id(), his.id())
        .update();

    assertThatThrownBy(() -> keys.node().keyring.require(Set.of(his.id())))
        .isInstanceOf(LostKey.class);
  }

  @Test
  void the_vault_opens_what_it_sealed_on_any_node_and_in_its_place_only() {
    byte[] chunk = "a page of an export".getBytes(StandardCharsets.UTF_8);

    byte[] sealed = node.vault.seal(chunk, "export 7, page 1");

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("export");
    assertThat(keys.node().vault.open(sealed, "export 7, page 1")).isEqualTo(chunk);
    assertThatThrownBy(() -> node.vault.open(sealed, "export 7, page 2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.vault.open(chunk, "export 7, page 1"))
        .isInstanceOfAny(IllegalArgumentException.class, LostKey.class);
  }
}

package io.caseline.platform.sealing;

import io.caseline.cases.WhatIsPersonal;
import io.caseline.platform.store.StoredForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of keys in a database in memory, and nodes that share them. */
final class KeysInMemory {

  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  final SealingKeyTable table;
  final KeyFile file;

  KeysInMemory(Path folder) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    table = new SealingKeyTable(jdbc);
    file = new KeyFile(folder.resolve("keys.json"));
    file.create();
    Arrays.stream(migration().replaceAll("(?m)^\\s*--.*$", "").split(";"))
        .map(String::strip)
        .filter(statement -> statement.matches("(?s)(create|insert) .*"))
        .forEach(statement -> jdbc.sql(statement).update());
    jdbc.sql("alter table sealing_key_destructions rename to sealing_key_changes").update();
    jdbc.sql(
            """
            create table domain_event_entry (
              aggregate_identifier varchar, sequence_number bigint, payload varbinary)
            """)
        .update();
  }

  /** What a process remembers and knows. */
  Node node() {
    return new Node(new KeyFileEncryption(file));
  }

  final class Node {
    final KeyEncryption encryption;
    final Keyring keyring;
    final Serializer events;
    final SealedTexts texts;
    final Vault vault;

    private Node(KeyEncryption encryption) {
      this.encryption = encryption;
      keyring = new Keyring(table, encryption, Clock.systemUTC());
      var personal = WhatIsPersonal.inCases();
      events =
          new SealingSerializer(
              StoredForm.serializer(),
              new EventSeal(personal, new MembersOfCases(jdbc, personal), keyring));
      texts = new KeyringTexts(keyring);
      vault = new KeyringVault(keyring);
    }

    void destroy(UUID member) {
      transaction.executeWithoutResult(
          status -> keyring.destroy(member, Clock.systemUTC().instant()));
    }
  }

  private static String migration() {
    try (var sql = KeysInMemory.class.getResourceAsStream("/db/migration/common/V9__sealing.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

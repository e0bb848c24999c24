package io.caseline.platform.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The positions of projections in Axon's token store, read and set without claiming them. */
@Component
final class Tokens {

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final Clock clock;

  Tokens(JdbcClient jdbc, Serializer serializer, Clock clock) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.clock = clock;
  }

  List<Part> of(String projection) {
    return read(projection, "");
  }

  /**
   * The same, locked until the end of the transaction: no node can store its progress meanwhile.
   */
  List<Part> locked(String projection) {
    return read(projection, "for update");
  }

  private List<Part> read(String projection, String lock) {
    return jdbc.sql(
            "select segment, token, token_type, owner from token_entry where processor_name = ?"
                + " order by segment "
                + lock)
        .param(projection)
        .query((row, number) -> token(row))
        .list();
  }

  private Part token(ResultSet row) throws SQLException {
    return new Part(
        row.getInt("segment"),
        deserialized(row.getBytes("token"), row.getString("token_type")),
        row.getString("owner"));
  }

  private @Nullable TrackingToken deserialized(byte @Nullable [] token, @Nullable String type) {
    return token == null
        ? null
        : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
  }

  /**
   * Sets a position and claims it for {@code owner}, so that whoever works on the old one cannot
   * store it.
   */
  void set(String projection, int segment, @Nullable TrackingToken token, String owner) {
    SerializedObject<byte[]> serialized = serializer.serialize(token, byte[].class);
    jdbc.sql(
            """
            update token_entry set token = :token, token_type = :type, owner = :owner, timestamp = :now
            where processor_name = :projection and segment = :segment
            """)
        .param("token", token == null ? null : serialized.getData())
        .param("type", token == null ? null : serialized.getType().getName())
        .param("owner", owner)
        .param("now", DateTimeUtils.formatInstant(clock.instant()))
        .param("projection", projection)
        .param("segment", segment)
        .update();
  }
}

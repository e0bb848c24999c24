package io.caseline.platform.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The positions of projections in Axon's token store, read without claiming them. */
@Component
final class Tokens {

  private final JdbcClient jdbc;
  private final Serializer serializer;

  Tokens(JdbcClient jdbc, Serializer serializer) {
    this.jdbc = jdbc;
    this.serializer = serializer;
  }

  List<Part> of(String projection) {
    return jdbc.sql(
            "select segment, token, token_type, owner from token_entry where processor_name = ?"
                + " order by segment")
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
}

package io.caseline.web.ledger;

import io.caseline.proof.merkle.Hash;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored tiles of one log. */
final class TileTable {

  private final JdbcClient jdbc;
  private final String log;

  TileTable(JdbcClient jdbc, String log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  String log() {
    return log;
  }

  Optional<Tile> find(int level, long number) {
    return jdbc.sql("select hashes from ledger_tile where log = ? and tile_level = ? and tile = ?")
        .params(log, level, number)
        .query((row, i) -> new Tile(row.getBytes(1)))
        .optional();
  }

  Optional<LeafTile> leaves(long number) {
    return leaves("tile = ?", number);
  }

  /** The tile in which a leaf of this position would be. */
  Optional<LeafTile> leavesAround(long position) {
    return leaves(
        "first_position <= ? order by first_position desc fetch first 1 rows only", position);
  }

  private Optional<LeafTile> leaves(String condition, long value) {
    return jdbc.sql(
            "select tile, hashes, first_position, steps from ledger_tile"
                + " where log = ? and tile_level = 0 and "
                + condition)
        .params(log, value)
        .query(
            (row, i) ->
                new LeafTile(
                    row.getLong(1),
                    new Tile(row.getBytes(2)),
                    Positions.read(row.getLong(3), row.getBytes(4))))
        .optional();
  }

  /** How many hashes there are on each level, from the leaves up. */
  List<Long> counts() {
    return jdbc.sql(
            "select tile * "
                + Tile.WIDTH
                + " + octet_length(hashes) / "
                + Hash.BYTES
                + " from ledger_tile t where log = ? and tile ="
                + " (select max(tile) from ledger_tile m where m.log = t.log"
                + " and m.tile_level = t.tile_level) order by tile_level")
        .param(log)
        .query(Long.class)
        .list();
  }

  void insert(int level, long number, byte[] hashes) {
    jdbc.sql("insert into ledger_tile (log, tile_level, tile, hashes) values (?, ?, ?, ?)")
        .params(log, level, number, hashes)
        .update();
  }

  void update(int level, long number, byte[] hashes) {
    one(
        jdbc.sql("update ledger_tile set hashes = ? where log = ? and tile_level = ? and tile = ?")
            .params(hashes, log, level, number)
            .update());
  }

  void insertLeaves(long number, byte[] hashes, long first, byte[] steps) {
    jdbc.sql(
            "insert into ledger_tile (log, tile_level, tile, hashes, first_position, steps)"
                + " values (?, 0, ?, ?, ?, ?)")
        .params(log, number, hashes, first, steps)
        .update();
  }

  void updateLeaves(long number, byte[] hashes, byte[] steps) {
    one(
        jdbc.sql(
                "update ledger_tile set hashes = ?, steps = ?"
                    + " where log = ? and tile_level = 0 and tile = ?")
            .params(hashes, steps, log, number)
            .update());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new BrokenTree("a tile went away while it was added to");
    }
  }
}

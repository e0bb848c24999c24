package io.caseline.web.ledger;

import io.caseline.proof.merkle.Hash;
import io.caseline.proof.merkle.Subtrees;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stored tree, read tile by tile; remembers some of them. For one thread and one question. */
final class TreeOfTiles implements Subtrees {

  private static final int REMEMBERED = 32;

  private final TileTable tiles;
  private final Map<Key, Tile> remembered =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Tile> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(int level, long number) {}

  TreeOfTiles(TileTable tiles) {
    this.tiles = tiles;
  }

  @Override
  public Hash subtree(int height, long index) {
    int level = height / Tile.HEIGHT;
    int within = height % Tile.HEIGHT;
    long first = index << within;
    int offset = (int) (first % Tile.WIDTH);
    Tile tile = tile(level, first / Tile.WIDTH);
    if (offset + (1 << within) > tile.count()) {
      throw new BrokenTree(
          "tile %d of level %d ends too early".formatted(first / Tile.WIDTH, level));
    }
    return tile.node(within, offset >> within);
  }

  private Tile tile(int level, long number) {
    return remembered.computeIfAbsent(new Key(level, number), this::read);
  }

  private Tile read(Key key) {
    return tiles
        .find(key.level(), key.number())
        .orElseThrow(
            () ->
                new BrokenTree(
                    "tile %d of level %d is missing".formatted(key.number(), key.level())));
  }
}

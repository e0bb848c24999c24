package io.caseline.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees of every small size, proven from every leaf and to every larger size. */
class TreeTest {

  private static final int LARGEST = 70;

  private final List<Hash> leaves = new ArrayList<>();
  private final List<Hash> roots = new ArrayList<>();
  private final Subtrees tree = this::subtree;

  TreeTest() {
    Frontier frontier = new Frontier();
    roots.add(frontier.root());
    for (int i = 0; i < LARGEST; i++) {
      leaves.add(Hash.leaf(new byte[] {(byte) i}));
      frontier.append(leaves.getLast());
      roots.add(frontier.root());
    }
  }

  @Test
  void the_roots_are_those_of_the_trees_that_certificate_transparency_is_tested_with() {
    Frontier frontier = new Frontier();
    assertThat(frontier.root())
        .isEqualTo(hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    for (String leaf :
        List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f")) {
      frontier.append(Hash.leaf(HexFormat.of().parseHex(leaf)));
    }
    assertThat(frontier.root())
        .isEqualTo(hex("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));
  }

  @Test
  void the_right_edge_alone_gives_the_same_root_as_the_whole_tree() {
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(tree.root(size)).isEqualTo(roots.get(size));
    }
  }

  @Test
  void every_leaf_is_proven_in_every_tree_and_nowhere_else() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int leaf = 0; leaf < size; leaf++) {
        List<Hash> path = tree.inclusion(leaf, size);
        assertThat(Inclusion.holds(leaf, size, leaves.get(leaf), path, roots.get(size))).isTrue();
        assertThat(
                Inclusion.holds(
                    leaf, size, leaves.get((leaf + 1) % LARGEST), path, roots.get(size)))
            .isFalse();
        if (size > 1) {
          assertThat(
                  Inclusion.holds((leaf + 1) % size, size, leaves.get(leaf), path, roots.get(size)))
              .isFalse();
        }
      }
    }
  }

  @Test
  void every_tree_is_the_beginning_of_every_larger_one_and_of_no_other() {
    for (int to = 1; to <= LARGEST; to++) {
      for (int from = 1; from <= to; from++) {
        List<Hash> path = tree.consistency(from, to);
        assertThat(Consistency.holds(from, to, roots.get(from), roots.get(to), path)).isTrue();
        assertThat(Consistency.holds(from, to, roots.get(from - 1), roots.get(to), path)).isFalse();
      }
    }
  }

  private Hash subtree(int height, long index) {
    return height == 0
        ? leaves.get((int) index)
        : Hash.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
  }

  private static Hash hex(String hash) {
    return Hash.of(HexFormat.of().parseHex(hash));
  }
}

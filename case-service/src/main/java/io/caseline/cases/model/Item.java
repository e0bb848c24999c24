package io.caseline.cases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A part of a case that has an id of its own and changes over time. */
interface Item {

  UUID id();

  static <T> List<T> append(List<T> items, T item) {
    var more = new ArrayList<T>(items.size() + 1);
    more.addAll(items);
    more.add(item);
    return List.copyOf(more);
  }

  static <T extends Item> List<T> change(List<T> items, UUID id, UnaryOperator<T> change) {
    return items.stream().map(item -> item.id().equals(id) ? change.apply(item) : item).toList();
  }

  static <T extends Item> Optional<T> find(List<T> items, UUID id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }
}

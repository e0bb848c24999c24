package io.caseline.web.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.h2.api.DatabaseEventListener;
import org.h2.engine.Database;
import org.h2.mvstore.MVStore;

/**
 * Keeps statements from turning without end in an H2 file that could not be written.
 *
 * <p>H2 counts who uses a version of its store, and counts a rollback that fails out twice. With a
 * count below zero each statement that follows waits, at full speed and deaf to interrupts, for the
 * next version, which a broken store never gets; two of them take both processors. (Seen up to
 * 2.5.252, in {@link MVStore#registerVersionUsage()}.) So each statement that fails in a broken
 * store is counted in once more, which H2's listener allows to do before it is counted out. A
 * broken store gives nothing free any more, so that a count too high costs nothing.
 *
 * <p>H2 makes it, by the name in the URL.
 */
public final class UncountedH2 implements DatabaseEventListener {

  /** Of the databases that are open; more than one if a process has several, as tests do. */
  private static final Set<MVStore> stores =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** To be told with every connection, as any of them may be the one that opens the file. */
  static void remember(Database database) {
    stores.add(database.getStore().getMvStore());
  }

  @Override
  public void exceptionThrown(SQLException failure, String sql) {
    synchronized (stores) {
      stores.stream().filter(UncountedH2::isBroken).forEach(MVStore::registerVersionUsage);
    }
  }

  private static boolean isBroken(MVStore store) {
    return store.isClosed() || store.getPanicException() != null;
  }
}

package io.caseline.web.database;

import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where a pool gets its connections to H2 from.
 *
 * <p>A file that has broken is opened again when there is room on its disk, not before: opened on a
 * full disk it breaks with the next command, and each of these rounds is one more in which H2 has
 * to find the end of what it had written. {@link UncountedH2} is told of each connection.
 */
final class H2Connections extends DelegatingDataSource {

  /** In bytes; some thousand commands. */
  static final long ROOM = 8L << 20;

  private final ToLongFunction<File> free;
  private volatile @Nullable File folder;
  private volatile boolean broken;

  H2Connections(String url, Properties properties) {
    this(url, properties, File::getUsableSpace);
  }

  /**
   * The same, told by somebody else how full the disk is.
   *
   * @param free how many bytes can still be written to a folder
   */
  H2Connections(String url, Properties properties, ToLongFunction<File> free) {
    super(opening(url, properties));
    this.free = free;
  }

  private static DataSource opening(String url, Properties properties) {
    DriverManagerDataSource opening = new DriverManagerDataSource(url);
    opening.setConnectionProperties(properties);
    return opening;
  }

  /** The file could not be written. */
  void broke() {
    broken = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    requireRoom();
    return remembered(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    requireRoom();
    return remembered(super.getConnection(user, password));
  }

  private void requireRoom() throws SQLException {
    if (broken) {
      File disk = folder;
      // What is in memory, or in a file system of H2's own, has no folder.
      if (disk != null && disk.exists() && free.applyAsLong(disk) < ROOM) {
        throw new SQLTransientConnectionException(
            "The disk of the H2 file is full: it is opened again when there are %d MiB"
                .formatted(ROOM >> 20));
      }
      broken = false;
    }
  }

  private Connection remembered(Connection connection) throws SQLException {
    if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
      Database database = session.getDatabase();
      UncountedH2.remember(database);
      if (folder == null && database.getDatabasePath() != null) {
        FilePath file = FilePath.get(database.getDatabasePath()).unwrap();
        folder = new File(file.toString()).getAbsoluteFile().getParentFile();
      }
    }
    return connection;
  }
}

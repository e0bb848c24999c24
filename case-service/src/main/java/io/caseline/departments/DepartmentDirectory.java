package io.caseline.departments;

import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which departments there are. What is said of them is never remembered: what an administrator
 * changes holds on every node at once. That there is one is remembered, as none is ever removed.
 */
@Component
public class DepartmentDirectory {

  private static final RowMapper<Department> DEPARTMENT =
      (row, number) ->
          new Department(row.getString("id"), row.getString("name"), row.getString("calendar"));

  /** As many as there are departments. */
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  private final JdbcClient jdbc;

  DepartmentDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, by id. */
  public List<Department> all() {
    return jdbc.sql("select id, name, calendar from department order by id")
        .query(DEPARTMENT)
        .list();
  }

  /**
   * Refuses with 400 a department that does not exist.
   *
   * @param pointer where in the body it was named (RFC 6901)
   */
  public void requireKnown(String id, String pointer) {
    if (!isThere(id)) {
      throw InputError.inBody(pointer, "Must be the id of a department; see GET /v1/departments.")
          .asProblem();
    }
  }

  /** Refuses with 404 an address of a department that does not exist. */
  public void requireThere(String id) {
    if (!isThere(id)) {
      throw new Problem(
          ProblemTypes.NOT_FOUND, "There is no such department; see GET /v1/departments.");
    }
  }

  private boolean isThere(String id) {
    if (known.contains(id)) {
      return true;
    }
    boolean there =
        jdbc.sql("select id from department where id = ?")
            .param(id)
            .query(String.class)
            .optional()
            .isPresent();
    if (there) {
      known.add(id);
    }
    return there;
  }

  boolean change(Department department) {
    return write(
            department, "update department set name = :name, calendar = :calendar where id = :id")
        == 1;
  }

  void add(Department department) {
    write(department, "insert into department (id, name, calendar) values (:id, :name, :calendar)");
  }

  private int write(Department department, String sql) {
    return jdbc.sql(sql)
        .param("id", department.id())
        .param("name", department.name())
        .param("calendar", department.calendar())
        .update();
  }
}

package io.caseline.platform.projections;

import io.caseline.testing.OnPostgres;

@OnPostgres
class ProjectionsOnPostgresIT extends ProjectionsContract {

  @Override
  String tooLong() {
    return "org.postgresql.util.PSQLException";
  }
}

package io.caseline.platform.projections;

import io.caseline.testing.OnH2;

@OnH2
class ProjectionsOnH2IT extends ProjectionsContract {

  @Override
  String tooLong() {
    return "org.h2.jdbc.JdbcSQLDataException";
  }
}

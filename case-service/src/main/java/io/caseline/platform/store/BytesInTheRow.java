package io.caseline.platform.store;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/**
 * Keeps the bytes that Axon's entities declare as large objects in the row itself. On PostgreSQL
 * Hibernate would otherwise store each payload as a large object beside the table, three times
 * slower and invisible to the table's own backup and rights; on H2 as a BLOB, slower to read.
 */
public final class BytesInTheRow implements TypeContributor {

  @Override
  public void contribute(TypeContributions contributions, ServiceRegistry services) {
    contributions
        .getTypeConfiguration()
        .getJdbcTypeRegistry()
        .addDescriptor(SqlTypes.BLOB, VarbinaryJdbcType.INSTANCE);
  }
}

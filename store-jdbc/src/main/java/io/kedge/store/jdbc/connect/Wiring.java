/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** How statements are run over a pool. */
final class Wiring {

  private Wiring() {}

  /** Statements in the words of the product; failures tell no values, which may be anybody's. */
  static Jdbi jdbi(DataSource pool, Product product) {
    Jdbi jdbi = Jdbi.create(pool);
    product.words().forEach(jdbi::define);
    jdbi.configure(
        StatementExceptions.class,
        config -> config.setMessageRendering(StatementExceptions.MessageRendering.SHORT_STATEMENT));
    return jdbi;
  }
}

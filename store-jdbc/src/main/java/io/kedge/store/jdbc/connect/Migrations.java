/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import io.kedge.kernel.InvalidInputException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The steps from an empty database to the schema that this program knows; never back. */
final class Migrations {

  /** The table in which the steps taken are noted. */
  static final String HISTORY = "kedge_schema_history";

  /** The code of a database that a newer program has changed. */
  static final String NEWER = "store.newer";

  /** The code of a database that is not ours, or that somebody changed by hand. */
  static final String FOREIGN = "store.foreign";

  private Migrations() {}

  /**
   * Takes the steps that are missing.
   *
   * @throws InvalidInputException if the database is newer than the program, or not as the program
   *     left it
   */
  static void run(DataSource source, Product product) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .failOnMissingLocations(true)
            .table(HISTORY)
            .placeholders(product.types())
            .cleanDisabled(true)
            .load();
    try {
      requireNotNewer(flyway);
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new InvalidInputException(
          FOREIGN,
          "the database was changed by something other than kedge; restore a backup of it",
          e);
    } catch (FlywayException e) {
      if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
        throw new InvalidInputException(
            FOREIGN, "the database holds tables of something else; name an empty one", e);
      }
      throw DriverFailure.translated(e);
    }
  }

  private static void requireNotNewer(Flyway flyway) {
    MigrationInfo[] steps = flyway.info().all();
    long known = Arrays.stream(steps).filter(step -> step.getState().isResolved()).count();
    long unknown =
        Arrays.stream(steps)
            .filter(step -> step.getState().isApplied() && !step.getState().isResolved())
            .count();
    if (unknown > 0) {
      throw new InvalidInputException(
          NEWER,
          "the database was written by a newer kedge, "
              + unknown
              + " step(s) beyond the "
              + known
              + " that this one knows; start the newer one, or name another database");
    }
  }
}

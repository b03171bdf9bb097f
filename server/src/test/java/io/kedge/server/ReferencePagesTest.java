/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Setting;
import io.kedge.server.http.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages on settings and errors are what the program itself knows of them. */
class ReferencePagesTest {

  private static final Path PAGES = Path.of("../docs/reference");

  @Test
  void the_page_on_settings_lists_every_setting() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            Generated from the program's own list; a test fails when stale.

            A flag of `kedge serve` comes before an environment variable, that before the configuration file (`--config FILE` or
            `KEDGE_CONFIG`; YAML, one `key: value` a line), that before the default. `kedge config` prints the values in effect and
            where each came from. Settings without a flag of their own are set by `--set key=value`. A value that does not fit
            stops the start with one sentence.

            | key | environment | default | expected | meaning |
            |---|---|---|---|---|
            """);
    for (Setting<?> setting : ServerSettings.all()) {
      page.append(
          "| `%s` | `%s` | %s | %s | %s |\n"
              .formatted(
                  setting.key(),
                  setting.environment(),
                  setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`",
                  setting.expected(),
                  setting.meaning()));
    }
    assertPage("settings.md", page.toString());
  }

  @Test
  void the_page_on_errors_lists_every_kind() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Errors

            Generated from the program's own list; a test fails when stale.

            Every refused request is answered with `application/problem+json` (RFC 9457): `type`, `title`, `status`, `detail`,
            `instance`, and `code`, `request_id`, `errors` (up to 100 of `{pointer, code, message}`, the pointer a JSON pointer
            into the body), `limit` where a limit was passed. The request's id is also in the header `X-Request-Id` and, for a
            fault of the server, in the log. 400 means that the request is not well-formed; 422 that it is and breaks the contract:
            its `code` is then that of the first of its `errors` (`required`, `wrong_type`, `null_value`, `not_finite`,
            `out_of_range`, `empty_array`, `length_mismatch`, `invalid_enum`, `invalid_name`, `invalid_timestamp`, …).

            | status | code | title |
            |---|---|---|
            """);
    for (ProblemCode code : ProblemCode.values()) {
      page.append("| %d | `%s` | %s |\n".formatted(code.status(), code.wireName(), code.title()));
    }
    assertPage("errors.md", page.toString());
  }

  private static void assertPage(String name, String text) throws IOException {
    Path page = PAGES.resolve(name);
    if (Boolean.getBoolean("kedge.docs.write")) {
      Files.writeString(page, text);
    }
    assertThat(page)
        .as("run the tests of room server with -Dkedge.docs.write=true to write the page anew")
        .hasContent(text);
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.program.Kedge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the calls in the docs is the one that the program gives. */
class OpenApiIT {

  @TempDir private Path folder;

  @Test
  void the_kept_description_is_what_the_server_says() throws IOException {
    Path page = Kedge.root().resolve("docs/reference/openapi.yaml");
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      String described = server.get("/openapi").body();
      if (Boolean.getBoolean("kedge.docs.write")) {
        Files.writeString(page, described);
      }

      assertThat(page)
          .as("run this test with -Dkedge.docs.write=true to write the description anew")
          .hasContent(described);
    }
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether rows or profiles are compared, the same columns are told and counted. */
class CliAlikeColumnsTest {

  @TempDir private Path folder;

  @Test
  void two_profiles_say_what_a_profile_and_rows_say() throws IOException {
    Path before = rows("before.csv", "row_id,timestamp,x,prediction,target", "");
    Path now = rows("now.csv", "row_id,timestamp,x,prediction,target,only_now", ",7");
    Path reference = folder.resolve("before.kedge");
    Path current = folder.resolve("now.kedge");
    CliRun.of("profile", before, "-o", reference);
    CliRun.of("profile", now, "-o", current);

    JsonNode ofRows = report(reference, now);
    JsonNode ofProfiles = report(reference, current);

    assertThat(ofProfiles.get("verdict").get("sentence").textValue())
        .isEqualTo(ofRows.get("verdict").get("sentence").textValue())
        .doesNotContain("could not be judged");
    assertThat(roles(ofProfiles))
        .containsExactlyInAnyOrder(
            "row_id id", "timestamp time", "x feature", "prediction prediction", "target label");
    assertThat(roles(ofRows)).containsAll(roles(ofProfiles));
  }

  private Path rows(String name, String head, String more) throws IOException {
    return CliRun.file(
        folder.resolve(name),
        head,
        400,
        i ->
            "r%04d,2024-03-01T%02d:%02d:00Z,%d,%d.5,%d%s"
                .formatted(i, i / 60, i % 60, i * 37 % 101, i * 17 % 53, i * 17 % 53, more));
  }

  private static JsonNode report(Path reference, Path current) throws IOException {
    return new ObjectMapper()
        .readTree(CliRun.of("compare", reference, current, "--format", "json").out());
  }

  private static List<String> roles(JsonNode report) {
    List<String> roles = new ArrayList<>();
    for (JsonNode column : report.get("columns")) {
      roles.add(column.get("name").textValue() + " " + column.get("role").textValue());
    }
    return roles;
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedge.e2e.server.RunningServer.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every call of the description, for every role: who may, and who may not. */
class RolesIT {

  private static final String READ = "viewer editor operator admin";
  private static final String ANALYSE = "viewer ingest editor operator admin";
  private static final String SEND = "ingest admin";
  private static final String EDIT = "editor operator admin";
  private static final String OPERATE = "operator admin";
  private static final List<String> ROLES =
      List.of("viewer", "ingest", "editor", "operator", "admin");

  /** A call that is described and not listed here fails the test. */
  private static final Map<String, String> WHO =
      Map.ofEntries(
          Map.entry("POST /drift/psi-analysis", ANALYSE),
          Map.entry("POST /drift/performance-decay", ANALYSE),
          Map.entry("GET /drift/health-check", READ),
          Map.entry("GET /api/v1/version", READ),
          Map.entry("GET /api/v1/models", READ),
          Map.entry("GET /api/v1/models/{model}", READ),
          Map.entry("PUT /api/v1/models/{model}", EDIT),
          Map.entry("DELETE /api/v1/models/{model}", OPERATE),
          Map.entry("GET /api/v1/models/{model}/versions", READ),
          Map.entry("GET /api/v1/models/{model}/versions/{version}", READ),
          Map.entry("PUT /api/v1/models/{model}/versions/{version}", EDIT),
          Map.entry("DELETE /api/v1/models/{model}/versions/{version}", OPERATE),
          Map.entry("GET /api/v1/models/{model}/versions/{version}/baseline", READ),
          Map.entry("PUT /api/v1/models/{model}/versions/{version}/baseline", EDIT),
          Map.entry("GET /api/v1/models/{model}/versions/{version}/baselines", READ),
          Map.entry("POST /api/v1/models/{model}/versions/{version}/predictions", SEND),
          Map.entry("POST /api/v1/models/{model}/versions/{version}/labels", SEND),
          Map.entry("GET /api/v1/models/{model}/versions/{version}/reference", READ),
          Map.entry("PUT /api/v1/models/{model}/versions/{version}/reference", EDIT),
          Map.entry("GET /api/v1/models/{model}/versions/{version}/reference/profile", READ),
          Map.entry("GET /api/v1/models/{model}/versions/{version}/references", READ),
          Map.entry("GET /api/v1/models/{model}/monitors", READ),
          Map.entry("GET /api/v1/models/{model}/monitors/{monitor}", READ),
          Map.entry("PUT /api/v1/models/{model}/monitors/{monitor}", EDIT),
          Map.entry("DELETE /api/v1/models/{model}/monitors/{monitor}", OPERATE),
          Map.entry("POST /api/v1/models/{model}/monitors/{monitor}/run", OPERATE),
          Map.entry("GET /api/v1/models/{model}/monitors/{monitor}/results", READ),
          Map.entry("GET /api/v1/models/{model}/results/{result}", READ),
          Map.entry("GET /api/v1/models/{model}/results/{result}/recompute", READ));

  @TempDir private Path folder;

  /** The calls of the description, as method and path. */
  private static Set<String> described(RunningServer server) throws IOException {
    JsonNode paths =
        new ObjectMapper()
            .readTree(server.get("/openapi?format=json", "Accept", "application/json").body())
            .path("paths");
    Set<String> calls = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (Set.of("get", "put", "post", "delete", "patch").contains(name)) {
                  calls.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
              });
    }
    return calls;
  }

  /** Names of nothing: a call that may be made answers 404, 422 or 200, and changes nothing. */
  private static Answer send(RunningServer server, String call, String... headers) {
    String[] parts = call.split(" ", 2);
    String path =
        parts[1]
            .replace("{model}", "none")
            .replace("{version}", "1")
            .replace("{monitor}", "none")
            .replace("{result}", "none");
    List<String> all = new ArrayList<>(List.of(headers));
    boolean body = Set.of("PUT", "POST").contains(parts[0]);
    if (body) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    return server.send(
        server
            .request(path, all.toArray(String[]::new))
            .method(parts[0], body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
            .build());
  }

  @Test
  void every_call_is_open_to_the_roles_that_may_make_it_and_to_nobody_else() throws IOException {
    Path data = folder.resolve("data");
    Map<String, String> keys = new LinkedHashMap<>();
    for (String role : ROLES) {
      keys.put(role, Keys.make(Map.of(), data, "of-" + role, role));
    }
    try (RunningServer server = RunningServer.start(data)) {
      assertThat(described(server)).isEqualTo(new TreeSet<>(WHO.keySet()));

      for (Map.Entry<String, String> rule : WHO.entrySet()) {
        Answer without = send(server, rule.getKey());
        assertThat(without.status()).as(rule.getKey()).isEqualTo(401);
        assertThat(without.mediaType()).startsWith("application/problem+json");
        for (String role : ROLES) {
          Answer answer = send(server, rule.getKey(), "Authorization", "Bearer " + keys.get(role));
          boolean may = List.of(rule.getValue().split(" ")).contains(role);
          assertThat(answer.status() == 403).as("%s for %s", rule.getKey(), role).isEqualTo(!may);
          assertThat(answer.status()).as("%s for %s", rule.getKey(), role).isNotEqualTo(401);
          if (!may) {
            assertThat(answer.code()).isEqualTo("forbidden");
          }
        }
      }
      String viewer = "Bearer " + keys.get("viewer");
      String ingest = "Bearer " + keys.get("ingest");
      assertThat(server.get("/metrics").status()).isEqualTo(401);
      assertThat(server.get("/metrics", "Authorization", viewer).status()).isEqualTo(200);
      assertThat(server.get("/metrics", "Authorization", ingest).status()).isEqualTo(403);
      assertThat(server.get("/drift/../api/v1/models").status()).isEqualTo(401);
      assertThat(server.get("/docs/..%2Fapi/v1/models").status()).isIn(401, 404);
      assertThat(server.get("/no/such/path").status()).isEqualTo(401);
    }
  }
}

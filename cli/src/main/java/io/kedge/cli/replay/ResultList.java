/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.ModelVersion;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what a monitor found of a version, of each window the latest word. Stateless. */
final class ResultList {

  private static final int PAGE = 50;

  private ResultList() {}

  /**
   * The windows in their order.
   *
   * @param path the monitor's path
   * @param series how its rows are cut into windows; results of an earlier cut are passed over
   */
  static List<JudgedWindow> read(
      ServerCalls calls, String path, ModelVersion version, String series) {
    TreeMap<Long, JudgedWindow> latest = new TreeMap<>();
    Optional<String> cursor = Optional.empty();
    do {
      JsonTree page =
          calls
              .send(
                  Call.get(
                      "%s/results?version=%s&limit=%d%s"
                          .formatted(
                              path,
                              version.version(),
                              PAGE,
                              cursor.map(c -> "&cursor=" + c).orElse(""))))
              .orRefusal("to list results")
              .json();
      for (JsonTree item : page.at("items").items()) {
        if (item.text("series").equals(series)) {
          JudgedWindow window = JudgedWindow.of(item);
          latest.merge(window.from(), window, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
      }
      cursor = page.at("next_cursor").text().or(page.at("next")::text);
    } while (cursor.isPresent());
    return List.copyOf(latest.values());
  }
}

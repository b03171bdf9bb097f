/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ColoursTest {
  private static final Pattern THEME = Pattern.compile(":root\\{([^}]*--page[^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--(\\w+):#([0-9a-f]{3,6})");

  @Test
  void text_has_a_contrast_of_four_and_a_half_in_every_theme() throws IOException {
    for (Map<String, Integer> theme : themes()) {
      for (String text : List.of("text", "dim", "link")) {
        assertThat(contrast(theme, text)).as(text).isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void marks_and_bars_have_a_contrast_of_three_in_every_theme() throws IOException {
    for (Map<String, Integer> theme : themes()) {
      for (String mark :
          List.of("ok", "warning", "significant", "critical", "unknown", "cur", "add")) {
        assertThat(contrast(theme, mark)).as(mark).isGreaterThanOrEqualTo(3.0);
      }
      assertThat(contrast(theme, "ref")).as("ref").isGreaterThanOrEqualTo(3.0);
    }
  }

  private static List<Map<String, Integer>> themes() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Map<String, Integer>> themes = new ArrayList<>();
      for (Matcher theme = THEME.matcher(css); theme.find(); ) {
        Map<String, Integer> colours = new HashMap<>();
        for (Matcher colour = COLOUR.matcher(theme.group(1)); colour.find(); ) {
          colours.put(colour.group(1), rgb(colour.group(2)));
        }
        themes.add(colours);
      }
      assertThat(themes).as("light, dark, paper").hasSize(3);
      return themes;
    }
  }

  private static int rgb(String digits) {
    String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    return Integer.parseInt(six, 16);
  }

  /** As WCAG 2.2 defines it. */
  private static double contrast(Map<String, Integer> theme, String colour) {
    double a = luminance(theme.get(colour)) + 0.05;
    double b = luminance(theme.get("page")) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
  }

  private static double channel(int value) {
    double share = (value & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}

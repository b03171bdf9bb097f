/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report in a real browser: drawn, light and dark, without network, printable. */
class ReportInBrowserIT {

  @TempDir private static Path folder;
  private static Path report;

  @BeforeAll
  static void write_the_report() {
    report = folder.resolve("report.html");
    RealSet flights =
        RealSet.all().filter(set -> set.name().equals("flights")).findFirst().orElseThrow();
    Kedge.Run run = flights.compare("--out", report.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void the_report_is_drawn_in_light_and_in_dark() throws IOException {
    double light = brightness(screenshot("light.png", "--blink-settings=preferredColorScheme=1"));
    double dark = brightness(screenshot("dark.png", "--blink-settings=preferredColorScheme=0"));

    assertThat(light).isBetween(0.80, 0.999);
    assertThat(dark).isBetween(0.02, 0.40);
  }

  @Test
  void the_browser_sees_the_verdict_and_the_charts_and_reports_no_error() {
    Kedge.Run run = chromium("--enable-logging=stderr", "--dump-dom");

    assertThat(run.out()).contains("airline").contains("<svg").contains("<h1");
    assertThat(run.err()).doesNotContain("CONSOLE").doesNotContain("Content Security Policy");
  }

  @Test
  void the_report_prints() throws IOException {
    Path pdf = folder.resolve("report.pdf");
    chromium("--print-to-pdf=" + pdf, "--no-pdf-header-footer");

    assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    assertThat(Files.size(pdf)).isGreaterThan(20_000);
  }

  private static Path screenshot(String name, String scheme) {
    Path picture = folder.resolve(name);
    chromium("--screenshot=" + picture, "--window-size=1200,1600", "--hide-scrollbars", scheme);
    return picture;
  }

  private static Kedge.Run chromium(String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(more));
    command.add(report.toUri().toString());
    Kedge.Run run = Kedge.execute(command, Map.of(), 120);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** The mean brightness of the picture, 0 black to 1 white; fails on a picture of one colour. */
  private static double brightness(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    double sum = 0;
    int different = 0;
    int first = image.getRGB(0, 0);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        sum += ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 765.0;
        different += rgb == first ? 0 : 1;
      }
    }
    assertThat(different).as("pixels that are not background").isGreaterThan(10_000);
    return sum / (image.getWidth() * (double) image.getHeight());
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule that reads classes or POMs catches a planted violation, and lets the tidy twin pass.
 */
class HouseRulesBiteTest {

  @TempDir Path folder;

  @Test
  void an_import_that_points_up_is_caught() {
    JavaClasses planted =
        compiled(
            "package io.kedge.monitor; public class Upper {}",
            "package io.kedge.stats.math; class Lower { io.kedge.monitor.Upper up; }");

    assertThat(FloorRules.importsPointDown(planted)).singleElement().asString().contains("Lower");
  }

  @Test
  void an_import_that_points_down_passes() {
    JavaClasses planted =
        compiled(
            "package io.kedge.monitor; class Upper { io.kedge.stats.math.Lower[] down; }",
            "package io.kedge.stats.math; public class Lower { int[] numbers; }");

    assertThat(FloorRules.importsPointDown(planted)).isEmpty();
  }

  @Test
  void an_import_that_points_sideways_is_caught() {
    JavaClasses planted =
        compiled(
            "package io.kedge.kernel; public class Word {}",
            "package io.kedge.stats.math; class Sideways { io.kedge.kernel.Word word; }");

    assertThat(FloorRules.importsPointDown(planted)).isNotEmpty();
  }

  @Test
  void a_library_of_another_room_is_caught() {
    JavaClasses planted =
        compiled(
            "package io.kedge.profile; class Reading { Object file() { return"
                + " com.tngtech.archunit.ArchConfiguration.get(); } }");

    assertThat(FloorRules.importsPointDown(planted)).isNotEmpty();
  }

  @Test
  void a_circle_of_packages_is_caught() {
    JavaClasses planted =
        compiled(
            "package io.kedge.stats.math; public class One { io.kedge.stats.sketch.Two two; }",
            "package io.kedge.stats.sketch; public class Two { io.kedge.stats.math.One one; }");

    assertThat(FloorRules.noPackageCycles(planted)).isNotEmpty();
  }

  @Test
  void an_import_against_the_reading_order_is_caught() {
    JavaClasses planted =
        compiled(
            "package io.kedge.stats.drift; public class Late {}",
            "package io.kedge.stats.summary; class Early { io.kedge.stats.drift.Late late; }");

    assertThat(FloorRules.packagesKeepReadingOrder(planted)).hasSize(1);
  }

  @Test
  void a_package_that_is_not_listed_is_caught() {
    JavaClasses planted = compiled("package io.kedge.stats.extra; class Hidden {}");

    assertThat(FloorRules.packagesKeepReadingOrder(planted)).hasSize(1);
  }

  @Test
  void a_file_opened_where_only_judgement_lives_is_caught() {
    JavaClasses planted =
        compiled("package io.kedge.monitor; class Opens { java.nio.file.Path path; }");

    assertThat(FloorRules.pureRoomsOnlyCompute(planted)).isNotEmpty();
  }

  @Test
  void an_adapter_known_outside_the_wiring_is_caught() {
    JavaClasses planted =
        compiled(
            "package io.kedge.integrations.files; public class Reader {}",
            "package io.kedge.cli.command; class Knows { io.kedge.integrations.files.Reader r; }",
            "package io.kedge.cli; class Wiring { io.kedge.integrations.files.Reader r; }");

    assertThat(FloorRules.adaptersStayInTheWiring(planted, Set.of("io.kedge.cli.Wiring")))
        .singleElement()
        .asString()
        .contains("Knows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.Instant.now()",
        "java.time.LocalDate.now()",
        "java.time.Clock.systemUTC()",
        "java.time.InstantSource.system()",
        "System.currentTimeMillis()",
        "new java.util.Date()",
        "(java.util.function.Supplier<Object>) java.time.Instant::now"
      })
  void a_reading_of_the_clock_is_caught(String reading) {
    JavaClasses planted =
        compiled(
            "package io.kedge.stats.math; class Reads { Object now() { return " + reading + "; } }",
            "package io.kedge.cli; class Wiring { Object now() { return " + reading + "; } }");

    assertThat(HabitRules.clockIsPassedIn(planted, Set.of("io.kedge.cli.Wiring"), Set.of()))
        .singleElement()
        .asString()
        .contains("Reads");
  }

  @Test
  void a_stopwatch_outside_its_place_is_caught() {
    JavaClasses planted =
        compiled("package io.kedge.profile; class Runs { long t = System.nanoTime(); }");

    assertThat(HabitRules.clockIsPassedIn(planted, Set.of(), Set.of())).hasSize(1);
    assertThat(HabitRules.clockIsPassedIn(planted, Set.of(), Set.of("io.kedge.profile.Runs")))
        .isEmpty();
  }

  @Test
  void a_static_that_can_change_is_caught() {
    JavaClasses planted =
        compiled(
            "package io.kedge.stats.math; class Keeps { static int count;"
                + " static final java.util.Map<String, String> CACHE = new java.util.HashMap<>();"
                + " static final java.util.concurrent.atomic.AtomicLong NEXT ="
                + " new java.util.concurrent.atomic.AtomicLong();"
                + " static final int FIXED = 1; int own; }");

    assertThat(HabitRules.staticsNeverChange(planted)).hasSize(2);
  }

  @Test
  void a_pom_that_names_a_stranger_is_caught() {
    String pom =
        """
        <project><dependencies>
          <dependency><groupId>io.kedge</groupId><artifactId>kedge-kernel</artifactId></dependency>
          <dependency><groupId>io.kedge</groupId><artifactId>kedge-cli</artifactId></dependency>
          <dependency><groupId>org.example</groupId><artifactId>x</artifactId><version>1</version></dependency>
        </dependencies></project>
        """;
    Room profile = Room.ofFolder("profile").orElseThrow();

    assertThat(PomRules.roomsNameOnlyTheirNeighbours(profile, pom))
        .containsExactly("profile/pom.xml names kedge-cli, which it may not import");
    assertThat(PomRules.versionsStandInTheParent(profile, pom)).hasSize(1);
  }

  @Test
  void a_module_without_a_place_is_caught() {
    String pom =
        "<project><modules><module>kernel</module><module>common</module></modules></project>";

    assertThat(PomRules.everyModuleHasItsPlace(pom))
        .containsExactly("module common has no place in the table of rooms");
  }

  private JavaClasses compiled(String... sources) {
    return Planted.compile(folder, sources);
  }
}

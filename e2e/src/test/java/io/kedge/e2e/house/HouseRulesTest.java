/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house that are read from compiled classes and from POMs. */
class HouseRulesTest {

  /** Where the program starts; it alone may read the time of day, and hands it on. */
  private static final Set<String> CLOCKS = Set.of("io.kedge.cli.Main", "io.kedge.server.Assembly");

  /** What shows a person how long something takes. */
  private static final Set<String> STOPWATCHES =
      Set.of("io.kedge.cli.input.Progress", "io.kedge.server.Assembly");

  /** Where a path becomes a reader; these alone may know the adapters. */
  private static final Set<String> WIRING =
      Set.of("io.kedge.cli.input.Input", "io.kedge.server.Assembly");

  private static JavaClasses classes;

  @BeforeAll
  static void import_classes() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/io/kedge/e2e/"))
            .importPackages("io.kedge");
  }

  @Test
  void classes_of_every_room_are_seen() {
    List<String> seen = classes.stream().map(JavaClass::getPackageName).distinct().toList();

    for (Room room : Room.ALL) {
      assertThat(seen)
          .as(room.folder())
          .anyMatch(p -> Room.ofPackage(p).filter(room::equals).isPresent());
    }
  }

  @Test
  void imports_point_down() {
    assertThat(FloorRules.importsPointDown(classes)).isEmpty();
  }

  @Test
  void packages_form_no_cycle() {
    assertThat(FloorRules.noPackageCycles(classes)).isEmpty();
  }

  @Test
  void packages_keep_their_reading_order() {
    assertThat(FloorRules.packagesKeepReadingOrder(classes)).isEmpty();
  }

  @Test
  void rooms_of_pure_judgement_only_compute() {
    assertThat(FloorRules.pureRoomsOnlyCompute(classes)).isEmpty();
  }

  @Test
  void adapters_are_known_to_the_wiring_only() {
    assertThat(FloorRules.adaptersStayInTheWiring(classes, WIRING)).isEmpty();
  }

  @Test
  void time_is_passed_in() {
    assertThat(HabitRules.clockIsPassedIn(classes, CLOCKS, STOPWATCHES)).isEmpty();
  }

  @Test
  void statics_never_change() {
    assertThat(HabitRules.staticsNeverChange(classes)).isEmpty();
  }

  @Test
  void poms_name_only_neighbours_without_versions() {
    Checkout checkout = Checkout.find();

    for (Room room : Room.ALL) {
      String pom = checkout.read(room.folder() + "/pom.xml");
      assertThat(PomRules.roomsNameOnlyTheirNeighbours(room, pom)).isEmpty();
      assertThat(PomRules.versionsStandInTheParent(room, pom)).isEmpty();
    }
  }

  @Test
  void every_module_has_its_place() {
    assertThat(PomRules.everyModuleHasItsPlace(Checkout.find().read("pom.xml"))).isEmpty();
  }

  @Test
  void the_plan_shows_every_room_and_its_packages() {
    String plan = Checkout.find().read("ARCHITECTURE.md");

    for (Room room : Room.ALL) {
      assertThat(plan).contains("| `" + room.folder() + "` | ");
      if (room.packages().size() > 1) {
        assertThat(plan.lines()).contains(room.packagesInWords());
      }
    }
  }
}

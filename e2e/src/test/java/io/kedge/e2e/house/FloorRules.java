/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may import whom: between rooms, inside a room, and from outside the house. */
final class FloorRules {

  private static final Set<String> PURE = Set.of("kernel", "stats", "monitor");
  private static final List<String> SHELL =
      List.of("java.nio.file", "java.net", "java.sql", "java.util.concurrent", "java.lang.Thread");

  private FloorRules() {}

  /** Imports of a room that is not below, or of a library that is not the room's. */
  static List<String> importsPointDown(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (Dependency d : dependencies(classes)) {
      Optional<Room> from = Room.ofPackage(d.getOriginClass().getPackageName());
      JavaClass target = d.getTargetClass().getBaseComponentType();
      if (from.isEmpty() || target.isPrimitive()) {
        continue;
      }
      if (!mayImport(from.get(), target.getPackageName())) {
        found.add(from.get().folder() + " may not import this: " + d.getDescription());
      }
    }
    return found;
  }

  private static boolean mayImport(Room from, String packageName) {
    if (packageName.startsWith("io.kedge.") || packageName.equals("io.kedge")) {
      return Room.ofPackage(packageName)
          .map(to -> to.equals(from) || from.neighbours().contains(to.folder()))
          .orElse(false);
    }
    boolean jdk = packageName.startsWith("java.") && !packageName.startsWith("java.sql");
    return jdk
        || packageName.startsWith("org.jspecify.")
        || from.libraries().stream().anyMatch(packageName::startsWith);
  }

  /** Packages that are not in the room's reading order, or import one that comes later. */
  static List<String> packagesKeepReadingOrder(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass c : classes) {
      Room.ofPackage(c.getPackageName())
          .filter(r -> !r.packages().contains(r.packageBelow(c.getPackageName())))
          .ifPresent(r -> found.add(c.getName() + " is in a package that its room does not list"));
    }
    for (Dependency d : dependencies(classes)) {
      String from = d.getOriginClass().getPackageName();
      String to = d.getTargetClass().getBaseComponentType().getPackageName();
      Optional<Room> room = Room.ofPackage(from);
      if (room.isPresent() && room.equals(Room.ofPackage(to))) {
        List<String> order = room.get().packages();
        if (order.indexOf(room.get().packageBelow(to))
            > order.indexOf(room.get().packageBelow(from))) {
          found.add("against the reading order: " + d.getDescription());
        }
      }
    }
    return found;
  }

  /** Circles of packages. */
  static List<String> noPackageCycles(JavaClasses classes) {
    return SlicesRuleDefinition.slices()
        .assignedFrom(new ByPackage())
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .evaluate(classes)
        .getFailureReport()
        .getDetails();
  }

  /** Files, sockets and threads in the rooms that only compute. */
  static List<String> pureRoomsOnlyCompute(JavaClasses classes) {
    return dependencies(classes).stream()
        .filter(d -> isPure(d.getOriginClass()))
        .filter(d -> SHELL.stream().anyMatch(d.getTargetClass().getName()::startsWith))
        .map(d -> "a room that only computes: " + d.getDescription())
        .toList();
  }

  /** Uses of an adapter room outside the classes that wire it. */
  static List<String> adaptersStayInTheWiring(JavaClasses classes, Set<String> wiring) {
    return dependencies(classes).stream()
        .filter(d -> wiring.stream().noneMatch(one -> isIn(d.getOriginClass(), one)))
        .filter(d -> !d.getOriginClass().getPackageName().startsWith("io.kedge.integrations"))
        .filter(d -> d.getTargetClass().getPackageName().startsWith("io.kedge.integrations"))
        .map(d -> "only " + wiring + " may know an adapter: " + d.getDescription())
        .toList();
  }

  /** Whether it is the class of that name, or one inside it. */
  static boolean isIn(JavaClass c, String name) {
    return c.getName().equals(name) || c.getName().startsWith(name + "$");
  }

  private static boolean isPure(JavaClass c) {
    return Room.ofPackage(c.getPackageName()).filter(r -> PURE.contains(r.folder())).isPresent();
  }

  private static List<Dependency> dependencies(JavaClasses classes) {
    List<Dependency> all = new ArrayList<>();
    for (JavaClass c : classes) {
      all.addAll(c.getDirectDependenciesFromSelf());
    }
    all.sort(null);
    return all;
  }

  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass c) {
      return c.getPackageName().startsWith("io.kedge.")
          ? SliceIdentifier.of(c.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}

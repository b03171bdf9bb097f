/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Habits that compiled code must keep: time is passed in, nothing static changes. */
final class HabitRules {

  private static final Set<String> CHANGEABLE =
      Set.of(
          "java.util.HashMap",
          "java.util.TreeMap",
          "java.util.LinkedHashMap",
          "java.util.ArrayList",
          "java.util.HashSet",
          "java.util.Random",
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal");

  private HabitRules() {}

  /**
   * Readings of the clock.
   *
   * @param wiring names of the classes that may read the time of day
   * @param stopwatches names of the classes that may measure how long something takes
   */
  static List<String> clockIsPassedIn(
      JavaClasses classes, Set<String> wiring, Set<String> stopwatches) {
    List<String> found = new ArrayList<>();
    for (JavaClass c : classes) {
      for (JavaAccess<?> access : c.getAccessesFromSelf()) {
        if (readsTimeOfDay(access) && !isInAny(c, wiring)) {
          found.add("reads the clock: " + access.getDescription());
        }
        if (isStopwatch(access) && !isInAny(c, stopwatches)) {
          found.add("reads the stopwatch: " + access.getDescription());
        }
      }
    }
    return found;
  }

  private static boolean readsTimeOfDay(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      case "java.time.InstantSource" -> name.equals("system");
      case "java.util.Calendar" -> name.equals("getInstance");
      case "java.util.Date", "java.util.GregorianCalendar" ->
          name.equals(JavaConstructor.CONSTRUCTOR_NAME) && parameters(access) == 0;
      default -> owner.startsWith("java.time.") && name.equals("now") && parameters(access) == 0;
    };
  }

  private static boolean isStopwatch(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("java.lang.System")
        && access.getTarget().getName().equals("nanoTime");
  }

  private static int parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget t
        ? t.getRawParameterTypes().size()
        : -1;
  }

  private static boolean isInAny(JavaClass c, Set<String> names) {
    return names.stream().anyMatch(name -> FloorRules.isIn(c, name));
  }

  /** Static fields that can be set, or that hold something made to change. */
  static List<String> staticsNeverChange(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass c : classes) {
      for (JavaField field : c.getFields()) {
        boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
        if (isStatic && (!field.getModifiers().contains(JavaModifier.FINAL) || holdsState(field))) {
          found.add("a static that can change: " + field.getFullName());
        }
      }
    }
    return found;
  }

  private static boolean holdsState(JavaField field) {
    String type = field.getRawType().getName();
    return CHANGEABLE.contains(type) || type.startsWith("java.util.concurrent.");
  }
}

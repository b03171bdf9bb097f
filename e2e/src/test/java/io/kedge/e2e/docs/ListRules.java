/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a list of statistics or metrics owes to its readers. */
final class ListRules {

  private ListRules() {}

  /** Concrete implementations of the interface that are missing from the list. */
  static List<String> everyImplementationIsListed(
      JavaClasses classes, String interfaceName, Collection<String> listed) {
    List<String> found = new ArrayList<>();
    for (JavaClass c : classes) {
      boolean concrete = !c.isInterface() && !c.getModifiers().contains(JavaModifier.ABSTRACT);
      if (concrete && c.isAssignableTo(interfaceName) && !listed.contains(c.getName())) {
        found.add(c.getName() + " is in no list");
      }
    }
    return found;
  }

  /** Wire names that are not snake case, or stand twice. */
  static List<String> wireNamesArePlainAndUnique(List<String> names) {
    Set<String> seen = new HashSet<>();
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9.]+)*")) {
        found.add(name + " is not snake case");
      }
      if (!seen.add(name)) {
        found.add(name + " stands twice");
      }
    }
    return found;
  }

  /**
   * Entries without sources in the descriptor, without a block of references in their Javadoc, or
   * with a page that does not name them.
   *
   * @param comments the Javadoc of each class, by class name
   * @param pages the text of each page, by its path
   */
  static List<String> sourcesAreNamed(
      Collection<Entry> entries, Map<String, String> comments, Map<String, String> pages) {
    List<String> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.references().isEmpty() || entry.references().stream().anyMatch(String::isBlank)) {
        found.add(entry.wireName() + " names no source in its descriptor");
      }
      if (!comments.getOrDefault(entry.className(), "").contains("References")) {
        found.add(entry.wireName() + " has no References in its Javadoc");
      }
      String page = pages.getOrDefault(entry.page(), "");
      for (String reference : entry.references()) {
        if (!page.contains(reference)) {
          found.add("docs/statistics/" + entry.page() + " does not name " + reference);
        }
      }
    }
    return found;
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What the POMs may say: a room names only its neighbours, and every module has its place. */
final class PomRules {

  private PomRules() {}

  /** Neighbours that a room's POM names although it may not import them. */
  static List<String> roomsNameOnlyTheirNeighbours(Room room, String pom) {
    List<String> found = new ArrayList<>();
    for (Element dependency : children(child(parse(pom), "dependencies"), "dependency")) {
      String artifact = text(dependency, "artifactId");
      boolean ours = text(dependency, "groupId").equals("io.kedge");
      boolean own = artifact.equals(room.artifact());
      // What is only packed beside the room cannot be imported: the compiler does not see it.
      boolean packed = text(dependency, "scope").equals("runtime");
      boolean allowed =
          room.neighbours().stream()
              .flatMap(folder -> Room.ofFolder(folder).stream())
              .anyMatch(neighbour -> neighbour.artifact().equals(artifact));
      if (ours && !own && !packed && !allowed) {
        found.add(room.folder() + "/pom.xml names " + artifact + ", which it may not import");
      }
    }
    return found;
  }

  /** Modules of the parent POM that are neither a known room nor one of those nobody imports. */
  static List<String> everyModuleHasItsPlace(String parentPom) {
    List<String> found = new ArrayList<>();
    for (Element module : children(child(parse(parentPom), "modules"), "module")) {
      String folder = module.getTextContent().trim();
      if (Room.ofFolder(folder).isEmpty() && !Room.WITHOUT_IMPORTERS.contains(folder)) {
        found.add("module " + folder + " has no place in the table of rooms");
      }
    }
    return found;
  }

  /** Versions written in a room's POM instead of the parent's. */
  static List<String> versionsStandInTheParent(Room room, String pom) {
    List<String> found = new ArrayList<>();
    for (Element dependency : children(child(parse(pom), "dependencies"), "dependency")) {
      if (!text(dependency, "version").isEmpty()) {
        found.add(room.folder() + "/pom.xml pins " + text(dependency, "artifactId") + " itself");
      }
    }
    return found;
  }

  private static Element parse(String pom) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(pom)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new IllegalArgumentException("not a POM: " + e.getMessage(), e);
    }
  }

  private static Element child(Element parent, String name) {
    List<Element> all = children(parent, name);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("the POM has no <" + name + ">");
    }
    return all.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> all = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getTagName().equals(name)) {
        all.add(e);
      }
    }
    return all;
  }

  private static String text(Element parent, String name) {
    List<Element> all = children(parent, name);
    return all.isEmpty() ? "" : all.get(0).getTextContent().trim();
  }
}

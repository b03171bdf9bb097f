/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page read as XML, which any mistake in escaping or nesting breaks. */
public final class WellFormed {
  private WellFormed() {}

  /** The page; fails if it is not well-formed. */
  public static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  /** The names of all its elements. */
  public static List<String> elements(String html) throws Exception {
    NodeList nodes = parse(html).getElementsByTagName("*");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      names.add(nodes.item(i).getNodeName());
    }
    return names;
  }

  /** The names of all their attributes. */
  public static List<String> attributes(String html) throws Exception {
    NodeList nodes = parse(html).getElementsByTagName("*");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      NamedNodeMap attributes = nodes.item(i).getAttributes();
      for (int k = 0; k < attributes.getLength(); k++) {
        names.add(attributes.item(k).getNodeName());
      }
    }
    return names;
  }

  /** The values of that attribute, wherever it stands. */
  public static List<String> values(String html, String attribute) throws Exception {
    NodeList nodes = parse(html).getElementsByTagName("*");
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      NamedNodeMap attributes = nodes.item(i).getAttributes();
      if (attributes.getNamedItem(attribute) != null) {
        values.add(attributes.getNamedItem(attribute).getNodeValue());
      }
    }
    return values;
  }
}

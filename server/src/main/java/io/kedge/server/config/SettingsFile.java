/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A configuration file: YAML, one flat mapping of keys in snake_case. */
final class SettingsFile {

  private static final String CODE = "setting.file";

  private SettingsFile() {}

  /** A value and its line. */
  record Entry(String text, Origin origin) {}

  /**
   * The values of the file by key.
   *
   * @throws InvalidInputException if the file cannot be read, is no flat mapping, or holds a key
   *     that is no setting or stands twice
   */
  static Map<String, Entry> read(Path file) {
    Node root;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(CODE, "there is no configuration file " + file, e);
    } catch (IOException e) {
      throw new InvalidInputException(
          CODE, "the configuration file " + file + " cannot be read: " + e.getMessage(), e);
    } catch (YAMLException e) {
      throw new InvalidInputException(
          CODE, "the configuration file " + file + " is no YAML: " + firstLine(e), e);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping(file, root)) {
      Origin origin = Origin.file(file.toString(), line(tuple.getKeyNode()));
      String key = key(tuple.getKeyNode(), origin);
      if (entries.put(key, new Entry(text(key, tuple.getValueNode(), origin), origin)) != null) {
        throw new InvalidInputException(CODE, "setting " + key + " stands twice, in " + origin);
      }
    }
    return entries;
  }

  private static List<NodeTuple> mapping(Path file, @Nullable Node root) {
    if (root == null) {
      return List.of();
    }
    if (root instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    throw new InvalidInputException(
        CODE, "the configuration file " + file + " must hold lines such as 'port: 8090'");
  }

  private static String key(Node node, Origin origin) {
    String key = node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (ServerSettings.named(key).isEmpty()) {
      throw new InvalidInputException(
          "setting.unknown",
          "there is no setting '%s' (in %s); there are %s"
              .formatted(
                  key,
                  origin,
                  ServerSettings.all().stream()
                      .map(Setting::key)
                      .collect(Collectors.joining(", "))));
    }
    return key;
  }

  private static String text(String key, Node node, Origin origin) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    if (node instanceof SequenceNode list
        && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      return list.getValue().stream()
          .map(one -> ((ScalarNode) one).getValue())
          .collect(Collectors.joining(","));
    }
    throw new InvalidInputException(
        CODE, "setting " + key + " must have a plain value, in " + origin);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().map(String::strip).findFirst().orElse("");
  }
}

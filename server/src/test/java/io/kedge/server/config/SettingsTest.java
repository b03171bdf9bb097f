/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Setting<String> SECRET =
      new Setting<>("password", "", "any text", "A secret.", true, text -> text);

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("kedge.yaml"), text);
  }

  @Test
  void a_flag_comes_before_the_environment_before_the_file_before_the_default() throws IOException {
    Path file = file("port: 1\nlog_level: warn\nhealth_timeout: 5s\n");
    Map<String, String> environment = Map.of("KEDGE_PORT", "2", "KEDGE_LOG_LEVEL", "debug");

    Settings settings = Settings.of(Map.of("port", "3"), environment, Optional.of(file));

    assertThat(settings.get(ServerSettings.PORT)).isEqualTo(3);
    assertThat(settings.get(ServerSettings.LOG_LEVEL)).isEqualTo("debug");
    assertThat(settings.get(ServerSettings.HEALTH_TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.get(ServerSettings.LOG_FORMAT)).isEqualTo("text");
    assertThat(settings.origin(ServerSettings.PORT)).hasToString("flag --port");
    assertThat(settings.origin(ServerSettings.LOG_LEVEL))
        .hasToString("environment variable KEDGE_LOG_LEVEL");
    assertThat(settings.origin(ServerSettings.HEALTH_TIMEOUT)).hasToString(file + ", line 3");
    assertThat(settings.origin(ServerSettings.LOG_FORMAT)).hasToString("default");
  }

  @Test
  void a_misspelt_variable_is_told() {
    assertThat(
            ServerSettings.unknownVariables(
                Set.of("KEDGE_PROT", "KEDGE_PORT", "KEDGE_JAVA_OPTS", "PATH", "KEDGE_CONFIG")))
        .containsExactly("KEDGE_PROT");
  }

  @Test
  void common_names_without_a_prefix_are_read_last() {
    Map<String, String> both =
        Map.of("DATABASE_URL", "postgres://a/b", "KEDGE_DATABASE_URL", "postgresql://c/d");
    Map<String, String> plain = Map.of("DATABASE_URL", "postgres://a/b", "PORT", "1");

    assertThat(Settings.of(Map.of(), both, Optional.empty()).get(ServerSettings.DATABASE_URL))
        .isEqualTo("jdbc:postgresql://c/d");
    Settings settings = Settings.of(Map.of(), plain, Optional.empty());
    assertThat(settings.get(ServerSettings.DATABASE_URL)).isEqualTo("jdbc:postgresql://a/b");
    assertThat(settings.get(ServerSettings.PORT)).isEqualTo(8090);
  }

  @Test
  void an_address_with_a_password_in_it_is_refused_and_not_repeated_as_a_secret() {
    for (String address :
        new String[] {"postgres://ana:hush@db/kedge", "postgresql://db/k?password=hush"}) {
      assertThatThrownBy(
              () -> Settings.of(Map.of(), Map.of("DATABASE_URL", address), Optional.empty()))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("database_url (from environment variable DATABASE_URL)")
          .hasMessageNotContaining("hush");
    }
  }

  @Test
  void every_default_is_valid_and_described() {
    Settings settings = Settings.of(Map.of(), Map.of(), Optional.empty());

    for (Setting<?> setting : ServerSettings.all()) {
      assertThat(settings.get(setting)).as(setting.key()).isNotNull();
      assertThat(settings.origin(setting).isDefault()).isTrue();
      assertThat(setting.key()).matches("[a-z]+(_[a-z]+)*");
      assertThat(setting.meaning()).endsWith(".");
      assertThat(setting.expected()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "port, 65536",
    "port, -1",
    "port, many",
    "port, 80.5",
    "log_level, loud",
    "log_format, xml",
    "health_timeout, 5",
    "health_timeout, 1ms",
    "health_timeout, 2 hours",
    "max_body_size, 1 KiB",
    "max_body_size, 99999999999 GiB",
    "max_values, 10",
    "stop_timeout, -1s",
    "data_dir, ''",
    "bind, not a host at all"
  })
  void a_wrong_value_is_named_with_its_origin_and_what_was_expected(String key, String value) {
    Setting<?> setting = ServerSettings.named(key).orElseThrow();

    assertThatThrownBy(
            () -> Settings.of(Map.of(), Map.of(setting.environment(), value), Optional.empty()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("setting " + key)
        .hasMessageContaining("environment variable " + setting.environment())
        .hasMessageContaining("'" + value + "'")
        .hasMessageContaining(setting.expected());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 1\n",
        "port: [1, {a: 2}]\n",
        "port: {a: 1}\n",
        "port: 1\nport: 2\n",
        "a: b: c\n",
        "plain"
      })
  void a_file_of_another_shape_is_refused_by_its_name(String text) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void an_unknown_key_of_the_file_is_refused_with_the_known_ones() throws IOException {
    Path file = file("# comment\nprot: 1\n");

    assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), Optional.of(file)))
        .hasMessageContaining("'prot'")
        .hasMessageContaining("line 2")
        .hasMessageContaining("port, bind, data_dir");
  }

  @Test
  void a_missing_file_is_refused_and_an_empty_one_is_fine() throws IOException {
    Path missing = folder.resolve("none.yaml");

    assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), Optional.of(missing)))
        .hasMessageContaining("there is no configuration file");
    assertThat(Settings.of(Map.of(), Map.of(), Optional.of(file(""))).get(ServerSettings.PORT))
        .isEqualTo(8090);
  }

  @Test
  void a_list_in_the_file_is_read_as_one() throws IOException {
    Path file = file("allowed_hosts: [a.example, b.example]\n");

    assertThat(Settings.of(Map.of(), Map.of(), Optional.of(file)).get(ServerSettings.ALLOWED_HOSTS))
        .containsExactly("a.example", "b.example");
  }

  @Test
  void every_line_shows_key_value_and_origin() {
    Settings settings = Settings.of(Map.of("port", "0"), Map.of(), Optional.empty());

    assertThat(settings.lines()).hasSameSizeAs(ServerSettings.all());
    assertThat(settings.lines().get(0)).matches("port = 0 +# flag --port");
  }

  @Test
  void a_setting_has_its_names_from_its_key() {
    assertThat(ServerSettings.DATA_DIR.environment()).isEqualTo("KEDGE_DATA_DIR");
    assertThat(ServerSettings.DATA_DIR.flag()).isEqualTo("--data-dir");
    assertThat(SECRET.secret()).isTrue();
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.ConflictException;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What every store of models does. */
public abstract class ModelStoreContract {

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00.123456Z");
  private static final Instant LATER = Instant.parse("2024-03-02T12:00:00Z");
  private static final ModelVersion V1 = new ModelVersion("prices", "1");

  /** An empty store. */
  protected abstract ModelStore models();

  static RegisteredVersion registered(ModelVersion version) {
    Schema schema =
        new Schema(
            List.of(
                new Field("when", Kind.TIME, Role.TIME, "named when"),
                new Field("größe \"x\"", Kind.NUMERIC, Role.FEATURE, "all values are numbers"),
                new Field("answer", Kind.CATEGORICAL, Role.PREDICTION, "--prediction")));
    return new RegisteredVersion(version, schema, Optional.of("yes"), NOON);
  }

  @Test
  public void a_model_is_read_back_as_it_was_put() {
    Model model =
        Model.of("prices", "price_predictor").ownedBy("Ann", Map.of("team", "é", "a", ""));

    Stored<Model> put = models().put(model, Expected.nothing(), NOON);

    assertThat(models().find("prices")).contains(put);
    assertThat(put.value()).isEqualTo(model);
    assertThat(put.createdAt()).isEqualTo("2024-03-01T12:00:00.123Z").isEqualTo(put.changedAt());
  }

  @Test
  public void replacing_a_model_counts_its_revision_and_keeps_its_birthday() {
    Model first = Model.of("prices", "regression").ownedBy("Ann", Map.of("a", "1"));
    Revision revision = models().put(first, any(), NOON).revision();

    Model changed = Model.of("prices", "price_predictor");
    Stored<Model> second = models().put(changed, Expected.at(revision), LATER);

    assertThat(second.revision()).isEqualTo(revision.next());
    assertThat(second.createdAt()).isEqualTo("2024-03-01T12:00:00.123Z");
    assertThat(second.changedAt()).isEqualTo(LATER);
    assertThat(models().find("prices").orElseThrow().value()).isEqualTo(changed);
  }

  @Test
  public void a_stale_expectation_changes_nothing() {
    Stored<Model> first = models().put(Model.of("prices", "regression"), any(), NOON);
    Model other = Model.of("prices", "risk_assessor");

    assertStale(() -> models().put(other, Expected.nothing(), LATER));
    assertStale(() -> models().put(other, Expected.at(new Revision(7)), LATER));
    assertStale(() -> models().put(Model.of("new", "x"), Expected.at(new Revision(1)), LATER));
    assertStale(() -> models().delete("prices", Expected.at(new Revision(7))));

    assertThat(models().find("prices")).contains(first);
    assertThat(models().find("new")).isEmpty();
  }

  @Test
  public void models_are_listed_by_name_page_by_page() {
    for (String name : List.of("b", "B", "a-2", "a10", "_", "a2")) {
      models().put(Model.of(name, "regression"), any(), NOON);
    }

    List<String> seen = new ArrayList<>();
    Optional<PageRequest> request = Optional.of(PageRequest.first(2));
    while (request.isPresent()) {
      PageRequest asked = request.orElseThrow();
      Page<Stored<Model>> page = models().list(asked);
      page.items().forEach(one -> seen.add(one.value().name()));
      assertThat(page.items()).hasSize(2);
      request = page.next().map(c -> asked.next(Cursor.parse(c.wire())));
    }

    assertThat(seen).containsExactly("B", "_", "a-2", "a10", "a2", "b");
  }

  @Test
  public void a_version_is_read_back_with_its_columns_in_order() {
    models().put(Model.of("prices", "regression"), any(), NOON);

    Stored<RegisteredVersion> put = models().putVersion(registered(V1), Expected.nothing(), LATER);

    assertThat(models().findVersion(V1)).contains(put);
    assertThat(put.value().schema()).isEqualTo(registered(V1).schema());
    assertThat(put.value().positiveClass()).contains("yes");
    assertThat(put.value().createdAt()).isEqualTo("2024-03-01T12:00:00.123Z");
    assertThat(put.createdAt()).isEqualTo(LATER);
  }

  @Test
  public void replacing_a_version_replaces_its_columns() {
    models().put(Model.of("prices", "regression"), any(), NOON);
    Revision first = models().putVersion(registered(V1), any(), NOON).revision();
    Schema smaller = new Schema(List.of(new Field("x", Kind.NUMERIC, Role.FEATURE, "said so")));
    RegisteredVersion changed = new RegisteredVersion(V1, smaller, Optional.empty(), LATER);

    Stored<RegisteredVersion> second = models().putVersion(changed, any(), LATER);

    assertThat(second.revision()).isEqualTo(first.next());
    assertThat(models().findVersion(V1).orElseThrow().value()).isEqualTo(changed);
    assertStale(() -> models().putVersion(registered(V1), Expected.nothing(), LATER));
  }

  @Test
  public void versions_are_listed_by_name_within_their_model() {
    models().put(Model.of("prices", "regression"), any(), NOON);
    models().put(Model.of("other", "regression"), any(), NOON);
    for (String version : List.of("3", "1", "2")) {
      models().putVersion(registered(new ModelVersion("prices", version)), any(), NOON);
    }
    models().putVersion(registered(new ModelVersion("other", "9")), any(), NOON);

    Page<Stored<RegisteredVersion>> first = models().listVersions("prices", PageRequest.first(2));
    Page<Stored<RegisteredVersion>> rest =
        models().listVersions("prices", PageRequest.first(2).next(first.next().orElseThrow()));

    assertThat(first.items())
        .extracting(v -> v.value().version().version())
        .containsExactly("1", "2");
    assertThat(rest.items()).extracting(v -> v.value().version().version()).containsExactly("3");
    assertThat(rest.items().get(0).value().schema()).isEqualTo(registered(V1).schema());
    assertThat(rest.next()).isEmpty();
    assertThat(models().listVersions("unknown", PageRequest.first(2)).items()).isEmpty();
  }

  @Test
  public void what_is_missing_is_named() {
    assertThatThrownBy(() -> models().putVersion(registered(V1), any(), NOON))
        .asInstanceOf(InstanceOfAssertFactories.type(NotFoundException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ModelStore.MODEL_NOT_FOUND))
        .satisfies(e -> assertThat(e).hasMessageContaining("prices"));
    Model model = Model.of("prices", "regression").withChampion("1");
    assertThatThrownBy(() -> models().put(model, any(), NOON))
        .asInstanceOf(InstanceOfAssertFactories.type(NotFoundException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ModelStore.VERSION_NOT_FOUND));

    assertThat(models().find("prices")).isEmpty();
    assertThat(models().findVersion(V1)).isEmpty();
    assertThat(models().delete("prices", any())).isFalse();
    assertThat(models().deleteVersion(V1, any())).isFalse();
  }

  @Test
  public void a_champion_is_not_deleted_but_its_model_is() {
    models().put(Model.of("prices", "regression"), any(), NOON);
    models().putVersion(registered(V1), any(), NOON);
    Model champion = Model.of("prices", "regression").withChampion("1");
    Revision revision = models().put(champion, any(), NOON).revision();

    assertThatThrownBy(() -> models().deleteVersion(V1, any()))
        .asInstanceOf(InstanceOfAssertFactories.type(ConflictException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ModelStore.IS_CHAMPION));
    assertThat(models().find("prices").orElseThrow().value().champion()).contains("1");
    assertThat(models().delete("prices", Expected.at(revision))).isTrue();

    assertThat(models().find("prices")).isEmpty();
    assertThat(models().findVersion(V1)).isEmpty();
  }

  @Test
  public void a_version_that_does_not_serve_is_deleted() {
    models().put(Model.of("prices", "regression"), any(), NOON);
    Revision revision = models().putVersion(registered(V1), any(), NOON).revision();

    assertStale(() -> models().deleteVersion(V1, Expected.at(revision.next())));
    assertThat(models().deleteVersion(V1, Expected.at(revision))).isTrue();

    assertThat(models().findVersion(V1)).isEmpty();
    assertThat(models().find("prices")).isPresent();
  }

  @Test
  public void a_revision_never_comes_back_after_a_deletion() {
    models().put(Model.of("prices", "regression"), any(), NOON);
    Revision model = models().put(Model.of("prices", "regression"), any(), NOON).revision();
    models().putVersion(registered(V1), any(), NOON);
    models().putVersion(registered(V1), any(), NOON);
    Revision version = models().putVersion(registered(V1), any(), NOON).revision();

    models().deleteVersion(V1, any());
    Revision versionAgain = models().putVersion(registered(V1), any(), NOON).revision();
    models().delete("prices", any());
    Revision modelAgain = models().put(Model.of("prices", "regression"), any(), NOON).revision();
    Revision versionThen = models().putVersion(registered(V1), any(), NOON).revision();

    assertThat(versionAgain.number()).isGreaterThan(version.number());
    assertThat(modelAgain.number()).isGreaterThan(model.number());
    assertThat(versionThen.number()).isGreaterThan(versionAgain.number());
    assertStale(() -> models().put(Model.of("prices", "x"), Expected.at(model), LATER));
    assertStale(() -> models().putVersion(registered(V1), Expected.at(version), LATER));
  }

  @Test
  public void a_foreign_cursor_is_refused() {
    assertThatThrownBy(() -> Cursor.parse("no cursor"))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo("invalid_cursor"));
  }

  private static Expected any() {
    return Expected.anything();
  }

  private static void assertStale(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
    assertThatThrownBy(write)
        .asInstanceOf(InstanceOfAssertFactories.type(ConflictException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Expected.STALE_VERSION));
  }
}

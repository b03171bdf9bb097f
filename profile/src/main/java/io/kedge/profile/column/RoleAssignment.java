/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import io.kedge.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each column is to the model: by hint, by name, by value. One use, one thread. */
final class RoleAssignment {

  /** A text column without a repeated value in so many rows names its rows. */
  private static final int ENOUGH_FOR_ID = 100;

  private final SchemaHints hints;
  private final Map<String, ColumnReading> readings;
  private final Map<Role, String> chosen = new EnumMap<>(Role.class);
  private final List<String> notices = new ArrayList<>();

  RoleAssignment(SchemaHints hints, Map<String, ColumnReading> readings) {
    this.hints = hints;
    this.readings = readings;
  }

  /** The schema, fields in the order of the columns. */
  Schema schema() {
    chosen.putAll(hints.roles());
    for (Role role : Role.values()) {
      if (!chosen.containsKey(role)) {
        byName(role).ifPresent(name -> chosen.put(role, name));
      }
    }
    if (!chosen.containsKey(Role.TIME)) {
      firstInstants().ifPresent(name -> chosen.put(Role.TIME, name));
    }
    List<Field> fields = new ArrayList<>();
    readings.forEach((name, reading) -> fields.add(field(name, reading)));
    fields.replaceAll(this::spelled);
    passedOver().ifPresent(notices::add);
    return new Schema(fields);
  }

  /** Truth values and the numbers 1 and 0 are one, in a column and between answers and labels. */
  private Field spelled(Field field) {
    boolean compared = field.role().judged() || field.role() == Role.LABEL;
    ColumnReading reading = readings.get(field.name());
    if (!compared || field.kind() != Kind.CATEGORICAL || reading == null) {
      return field;
    }
    ColumnEvidence own = reading.seen();
    boolean beside =
        answerBeside(field.role())
            .map(readings::get)
            .filter(other -> own.plus(other.seen()).mixesTruth())
            .isPresent();
    return own.counts().truths() > 0 && (own.mixesTruth() || beside)
        ? field.spelled(CategorySpelling.TRUTH_AS_NUMBERS)
        : field;
  }

  private Optional<String> answerBeside(Role role) {
    return switch (role) {
      case LABEL -> Optional.ofNullable(chosen.get(Role.PREDICTION));
      case PREDICTION -> Optional.ofNullable(chosen.get(Role.LABEL));
      default -> Optional.empty();
    };
  }

  /** A column with a better name for times than the one taken, whose values are none. */
  private Optional<String> passedOver() {
    String taken = chosen.get(Role.TIME);
    if (taken == null || hints.roles().containsKey(Role.TIME)) {
      return Optional.empty();
    }
    int rank = KnownNames.rank(Role.TIME, taken);
    return readings.entrySet().stream()
        .filter(column -> column.getValue().kind() != Kind.TIME)
        .filter(column -> isUnclaimed(column.getKey()))
        .filter(column -> betterName(column.getKey(), rank))
        .flatMap(column -> notTimes(column.getKey(), column.getValue()).stream())
        .findFirst()
        .map(
            clause ->
                "times are read from column %s, %s; another one can be named with --time-column"
                    .formatted(Quoted.text(taken), clause));
  }

  private boolean isUnclaimed(String name) {
    return !hints.exclude().contains(name)
        && !hints.columns().contains(name)
        && !hints.categorical().contains(name)
        && !hints.roles().containsValue(name);
  }

  private static boolean betterName(String name, int rank) {
    int own = KnownNames.rank(Role.TIME, name);
    return own >= 0 && (rank < 0 || own < rank);
  }

  private static Optional<String> notTimes(String name, ColumnReading reading) {
    return reading.timeless().map(what -> "not from %s: %s".formatted(Quoted.text(name), what));
  }

  /** What people should know about columns that are left out unasked, once there is a schema. */
  List<String> notices() {
    return notices;
  }

  private Field field(String name, ColumnReading reading) {
    if (hints.exclude().contains(name)) {
      return new Field(name, reading.kind(), Role.EXCLUDED, "--exclude");
    }
    Optional<Role> hinted = roleOf(name, hints.roles());
    if (reading.nested().isPresent()) {
      return nested(name, reading, hinted);
    }
    if (hinted.isPresent()) {
      return hintedField(name, reading, hinted.get());
    }
    Optional<Role> named = roleOf(name, chosen);
    if (named.isEmpty() && hints.columns().contains(name)) {
      return feature(name, reading, "--columns");
    }
    if (named.isPresent()) {
      Role role = named.get();
      boolean byName = KnownNames.rank(role, name) >= 0;
      return readable(
          name, reading, role, byName ? "named " + name.strip() : reading.choice().why());
    }
    if (KnownNames.rank(Role.ID, name) >= 0 && !hints.categorical().contains(name)) {
      return new Field(name, Kind.CATEGORICAL, Role.ID, "named " + name.strip());
    }
    if (!hints.columns().isEmpty()) {
      return new Field(name, reading.kind(), Role.EXCLUDED, "not among --columns");
    }
    if (reading.kind() == Kind.TIME) {
      return new Field(name, Kind.TIME, Role.EXCLUDED, "a further column of dates or times");
    }
    if (reading.seen().foreignDates() && !hints.categorical().contains(name)) {
      return foreignDates(name, reading);
    }
    if (reading.seen().counter() && isNamer(name, reading)) {
      return new Field(name, Kind.CATEGORICAL, Role.ID, "it counts the rows");
    }
    return namesRows(name, reading)
        ? new Field(name, reading.kind(), Role.ID, "no value stands twice")
        : feature(name, reading, reading.choice().why());
  }

  private Field nested(String name, ColumnReading reading, Optional<Role> hinted) {
    String why = "holds %s, which cannot be judged".formatted(reading.nested().orElseThrow());
    Optional<String> flag = hinted.map(role -> SchemaHints.flags().getOrDefault(role, ""));
    if (flag.isEmpty() && hints.columns().contains(name)) {
      flag = Optional.of("--columns");
    }
    if (flag.isEmpty() && hints.categorical().contains(name)) {
      flag = Optional.of("--categorical");
    }
    if (flag.isPresent()) {
      throw new InvalidInputException(
          "schema.nested_column",
          "%s: %s names column %s, but it %s; write single values, or do not name it"
              .formatted(reading.source(), flag.get(), Quoted.text(name), why));
    }
    notices.add("column %s %s; left out".formatted(Quoted.text(name), why));
    return new Field(name, Kind.CATEGORICAL, Role.EXCLUDED, why);
  }

  private Field foreignDates(String name, ColumnReading reading) {
    ColumnEvidence.Example example = reading.seen().timeless();
    notices.add(
        ("column %s holds dates or times such as %s, which are not read; left out. Write ISO 8601,"
                + " such as 2026-01-31 or 2026-01-31T10:15:00Z, or pass --time-column with another"
                + " column, or --categorical %s to compare the texts as names")
            .formatted(
                Quoted.text(name),
                Quoted.text(example == null ? "" : example.value()),
                Quoted.item(name)));
    return new Field(name, Kind.CATEGORICAL, Role.EXCLUDED, KindChoice.foreignDates().why());
  }

  private boolean namesRows(String name, ColumnReading reading) {
    return reading.kind() == Kind.CATEGORICAL
        && reading.seen().distinct()
        && isNamer(name, reading);
  }

  /** Whether there is enough to see that a column names rows, and nobody said otherwise. */
  private boolean isNamer(String name, ColumnReading reading) {
    return !reading.hasFault()
        && !hints.categorical().contains(name)
        && reading.seen().counts().present() >= ENOUGH_FOR_ID;
  }

  private Field hintedField(String name, ColumnReading reading, Role role) {
    String flag = SchemaHints.flags().getOrDefault(role, role.wireName());
    boolean times = role == Role.TIME || role == Role.LABEL_TIME;
    if (times && reading.kind() != Kind.TIME && !reading.seen().allEpochs()) {
      requireTimes(name, reading, flag);
    }
    if (role == Role.SCORE && reading.kind() != Kind.NUMERIC && !reading.isEmpty()) {
      reading.choice().requireReadable();
      throw new InvalidInputException(
          "schema.not_a_number",
          "--score names column %s, whose values are not numbers".formatted(Quoted.text(name)));
    }
    return readable(name, reading, role, flag);
  }

  private static void requireTimes(String name, ColumnReading reading, String flag) {
    Optional<String> timeless = reading.timeless();
    if (timeless.isPresent()) {
      throw new InvalidInputException(
          "schema.not_a_time",
          "%s: %s names column %s, but %s"
              .formatted(reading.source(), flag, Quoted.text(name), timeless.get()));
    }
  }

  private static Field feature(String name, ColumnReading reading, String why) {
    return new Field(name, compared(reading), Role.FEATURE, why);
  }

  /** The kind for comparing values: dates can only be compared as names. */
  private static Kind compared(ColumnReading reading) {
    reading.choice().requireReadable();
    Kind values = reading.seen().allNumbers() ? Kind.NUMERIC : Kind.CATEGORICAL;
    return reading.kind() == Kind.TIME ? values : reading.kind();
  }

  private Field readable(String name, ColumnReading reading, Role role, String why) {
    return switch (role) {
      case TIME, LABEL_TIME -> new Field(name, Kind.TIME, role, why);
      case ID, SPLIT, SEGMENT -> new Field(name, Kind.CATEGORICAL, role, why);
      case SCORE -> new Field(name, Kind.NUMERIC, role, why);
      case LABEL -> new Field(name, labelKind(reading), role, why);
      case PREDICTION, FEATURE, EXCLUDED -> new Field(name, compared(reading), role, why);
    };
  }

  /** Labels that are all still missing are read as the predictions are. */
  private Kind labelKind(ColumnReading reading) {
    Kind kind = compared(reading);
    String prediction = chosen.get(Role.PREDICTION);
    ColumnReading answer = prediction == null ? null : readings.get(prediction);
    return reading.isEmpty() && answer != null ? compared(answer) : kind;
  }

  private Optional<String> byName(Role role) {
    return readings.entrySet().stream()
        .filter(column -> KnownNames.rank(role, column.getKey()) >= 0)
        .filter(column -> fits(role, column.getKey(), column.getValue()))
        .map(Map.Entry::getKey)
        .min(Comparator.comparingInt(name -> KnownNames.rank(role, name)));
  }

  private boolean fits(Role role, String name, ColumnReading reading) {
    if (hints.exclude().contains(name)
        || reading.nested().isPresent()
        || (hints.columns().contains(name) && !role.judged())
        || hints.roles().containsValue(name)) {
      return false;
    }
    return switch (role) {
      case TIME -> reading.kind() == Kind.TIME;
      case LABEL_TIME -> reading.kind() == Kind.TIME || reading.isEmpty();
      case SCORE -> reading.kind() == Kind.NUMERIC || reading.isEmpty();
      case SPLIT -> reading.seen().splitWords();
      case LABEL, PREDICTION -> reading.kind() != Kind.TIME;
      case ID, FEATURE, EXCLUDED, SEGMENT -> false;
    };
  }

  private Optional<String> firstInstants() {
    return readings.entrySet().stream()
        .filter(column -> fits(Role.TIME, column.getKey(), column.getValue()))
        .filter(column -> !chosen.containsValue(column.getKey()))
        // One that is declared and still empty tells no row's time.
        .sorted(Comparator.comparing(column -> column.getValue().isEmpty()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Role> roleOf(String name, Map<Role, String> roles) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}

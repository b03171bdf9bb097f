/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Truth values and the numbers 1 and 0 are one where they meet, and only there. */
class TruthAndBitsTest {

  private static String words(int row) {
    return row % 3 == 0 ? "True" : "False";
  }

  private static String bits(int row) {
    return row % 3 == 0 ? "1" : "0.0";
  }

  @Test
  void answers_in_words_meet_labels_in_numbers_and_the_other_way_round() {
    Schema words = answers(TruthAndBitsTest::words, TruthAndBitsTest::bits);
    Schema bits = answers(TruthAndBitsTest::bits, TruthAndBitsTest::words);

    assertThat(spelling(words, "prediction")).isEqualTo(CategorySpelling.TRUTH_AS_NUMBERS);
    assertThat(words.field("label").orElseThrow().kind()).isEqualTo(Kind.NUMERIC);
    assertThat(spelling(bits, "label")).isEqualTo(CategorySpelling.TRUTH_AS_NUMBERS);
    assertThat(words.spellings())
        .containsExactly(
            "column 'prediction': true and false are read as 1 and 0, which stand beside them");
  }

  @Test
  void a_column_that_differs_from_side_to_side_is_read_as_numbers_names() {
    TableSample words = Heads.of().with("flag", 30, TruthAndBitsTest::words).sample();
    TableSample bits = Heads.of().with("flag", 30, TruthAndBitsTest::bits).sample();

    for (TableSample[] sides : new TableSample[][] {{words, bits}, {bits, words}}) {
      Schema schema = SchemaPair.unify(sides[0], sides[1], SchemaHints.none()).schema();

      assertThat(schema.fields().get(0))
          .isEqualTo(
              new Field(
                  "flag",
                  Kind.CATEGORICAL,
                  Role.FEATURE,
                  "true and false beside 1 and 0",
                  CategorySpelling.TRUTH_AS_NUMBERS));
    }
  }

  @Test
  void both_ways_of_writing_in_one_column_are_one() {
    TableSample both =
        Heads.of().with("flag", 60, row -> row < 56 ? bits(row) : words(row)).sample();

    Schema schema = SchemaPair.alone(both, SchemaHints.none()).schema();

    assertThat(spelling(schema, "flag")).isEqualTo(CategorySpelling.TRUTH_AS_NUMBERS);
  }

  @Test
  void answers_and_labels_that_are_written_alike_stay_as_they_are() {
    assertThat(answers(TruthAndBitsTest::words, TruthAndBitsTest::words).spellings()).isEmpty();
    assertThat(answers(TruthAndBitsTest::bits, TruthAndBitsTest::bits).spellings()).isEmpty();
    assertThat(answers(row -> "abc".substring(row % 3), TruthAndBitsTest::bits).spellings())
        .isEmpty();
    assertThat(answers(TruthAndBitsTest::words, row -> "" + row % 3).spellings()).isEmpty();
  }

  @Test
  void features_beside_one_another_are_no_answers() {
    Schema schema =
        SchemaInference.infer(
            Heads.of()
                .with("a", 30, TruthAndBitsTest::words)
                .with("b", 30, TruthAndBitsTest::bits)
                .sample(),
            SchemaHints.none());

    assertThat(schema.spellings()).isEmpty();
  }

  private static Schema answers(IntFunction<String> prediction, IntFunction<String> label) {
    Heads heads = Heads.of().with("prediction", 30, prediction).with("label", 30, label);
    return SchemaInference.infer(heads.sample(), SchemaHints.none());
  }

  private static CategorySpelling spelling(Schema schema, String column) {
    return schema.field(column).orElseThrow().spelling();
  }
}

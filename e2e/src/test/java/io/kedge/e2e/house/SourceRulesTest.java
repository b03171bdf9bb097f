/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house that are read from the text of its files. */
class SourceRulesTest {

  private static final Checkout CHECKOUT = Checkout.find();
  private static List<Source> texts;
  private static List<ParsedSource> parsed;

  @BeforeAll
  static void read_sources() {
    texts = CHECKOUT.texts();
    parsed = ParsedSource.parseAll(texts);
  }

  @Test
  void sources_of_every_room_are_seen() {
    for (Room room : Room.ALL) {
      assertThat(texts)
          .as(room.folder())
          .anyMatch(s -> s.isMain() && s.path().startsWith(room.folder() + "/"));
    }
    assertThat(parsed).hasSameSizeAs(CHECKOUT.javaSources());
  }

  @Test
  void no_file_is_over_the_limit() {
    assertThat(SizeRules.noFileIsOverTheLimit(texts)).isEmpty();
  }

  @Test
  void most_files_are_short() {
    assertThat(SizeRules.mostFilesAreShort(texts)).isEmpty();
  }

  @Test
  void packages_are_small() {
    assertThat(SizeRules.packagesAreSmall(texts)).isEmpty();
  }

  @Test
  void methods_are_short() {
    assertThat(MethodRules.methodsAreShort(parsed)).isEmpty();
  }

  @Test
  void methods_ask_for_little() {
    assertThat(MethodRules.methodsAskForLittle(parsed)).isEmpty();
  }

  @Test
  void names_say_something() {
    assertThat(NameRules.namesSaySomething(parsed)).isEmpty();
  }

  @Test
  void public_things_are_documented() {
    assertThat(JavadocRule.publicThingsAreDocumented(parsed)).isEmpty();
  }

  @Test
  void nothing_sleeps() {
    assertThat(CallRules.nothingSleeps(parsed)).isEmpty();
  }

  @Test
  void no_test_is_switched_off() {
    assertThat(CallRules.noTestIsSwitchedOff(parsed)).isEmpty();
  }

  @Test
  void nothing_prints_a_stack_trace() {
    assertThat(CallRules.nothingPrintsAStackTrace(parsed)).isEmpty();
  }

  @Test
  void no_text_names_a_path_of_one_machine() {
    assertThat(TextRules.noWorkplacePaths(texts)).isEmpty();
  }

  @Test
  void every_source_begins_with_the_licence_header() {
    String header = CHECKOUT.read("build/licence-header.txt");

    assertThat(header).contains("SPDX-License-Identifier: Apache-2.0");
    assertThat(TextRules.licenceHeaderComesFirst(texts, header)).isEmpty();
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(TextRules.packagesAreNullMarked(texts)).isEmpty();
  }

  @Test
  void links_of_pages_lead_somewhere() {
    assertThat(TextRules.linksLeadSomewhere(texts, CHECKOUT::exists)).isEmpty();
  }
}

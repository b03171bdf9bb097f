/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a judgement depends on beside rows and reference, as it is kept with the verdict. Immutable.
 *
 * @param type the type of model, which has the thresholds
 * @param lateness how long after its end a window took rows in
 */
public record JudgementSettings(ModelType type, Duration lateness) {

  private static final Pattern TEXT =
      Pattern.compile("model_type=([^ ]+) allowed_lateness_s=([0-9]{1,12})");

  /** The settings as text. */
  public String text() {
    return "model_type=" + type.wireName() + " allowed_lateness_s=" + lateness.toSeconds();
  }

  /** The settings of that text; empty if this program does not know them. */
  public static Optional<JudgementSettings> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? ModelTypes.named(matcher.group(1))
            .map(
                type ->
                    new JudgementSettings(
                        type, Duration.ofSeconds(Long.parseLong(matcher.group(2)))))
        : Optional.empty();
  }

  /** The settings of the judge. */
  public JudgeSettings judge() {
    return JudgeSettings.defaults().withModelType(type);
  }
}

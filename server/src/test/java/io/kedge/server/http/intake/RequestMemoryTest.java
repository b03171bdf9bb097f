/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {

  private final RequestMemory memory = new RequestMemory(1_000_000);

  private static ProblemCode refusal(RequestMemory.Share share, long bytes) {
    try {
      share.take(bytes);
      throw new AssertionError("taken");
    } catch (ProblemException e) {
      return e.problem();
    }
  }

  @Test
  void who_asks_for_more_than_there_is_at_all_is_too_large_and_others_come_again() {
    RequestMemory.Share first = memory.share();
    RequestMemory.Share second = memory.share();
    first.take(900_000);

    assertThat(refusal(first, 200_000)).isEqualTo(ProblemCode.BODY_TOO_LARGE);
    assertThat(refusal(second, 200_000)).isEqualTo(ProblemCode.OVERLOADED);
    assertThat(memory.taken()).isEqualTo(900_000);
    first.close();
    second.take(200_000);
    second.close();
    second.close();
    assertThat(memory.taken()).isZero();
    assertThatThrownBy(() -> second.take(1)).isInstanceOf(ProblemException.class);
    assertThat(memory.taken()).isZero();
  }

  @Test
  void bytes_come_out_as_they_went_in_and_are_freed_on_the_way() throws IOException {
    RequestMemory.Share share = memory.share();
    Blocks blocks = new Blocks(share);
    SplittableRandom random = new SplittableRandom(3);
    byte[] all = new byte[300_000];
    random.nextBytes(all);
    for (int from = 0; from < all.length; ) {
      int length = Math.min(1 + random.nextInt(3_000), all.length - from);
      blocks.add(Buffer.buffer().appendBytes(all, from, length));
      from += length;
    }

    assertThat(blocks.size()).isEqualTo(all.length);
    assertThat(memory.taken()).isBetween(300_000L, 400_000L);
    assertThat(blocks.stream().readAllBytes()).isEqualTo(all);
    assertThat(memory.taken()).isZero();
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

  private static List<Permission> of(Role role) {
    return Arrays.stream(Permission.values()).filter(role::may).toList();
  }

  @Test
  void each_role_may_do_what_the_page_on_security_says() {
    assertThat(of(Role.VIEWER)).containsExactly(Permission.READ, Permission.ANALYSE);
    assertThat(of(Role.INGEST)).containsExactly(Permission.ANALYSE, Permission.SEND);
    assertThat(of(Role.EDITOR))
        .containsExactly(Permission.READ, Permission.ANALYSE, Permission.EDIT);
    assertThat(of(Role.OPERATOR))
        .containsExactly(Permission.READ, Permission.ANALYSE, Permission.EDIT, Permission.OPERATE);
    assertThat(of(Role.ADMIN)).containsExactly(Permission.values());
  }

  @Test
  void names_are_read_back() {
    for (Role role : Role.values()) {
      assertThat(Role.named(role.wireName())).contains(role);
    }
    assertThat(Role.named("root")).isEmpty();
  }
}

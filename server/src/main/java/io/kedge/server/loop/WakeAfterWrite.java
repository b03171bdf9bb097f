/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the folding of a model after each write to it: rows, labels, a reference, a monitor; all of
 * them can make a window due.
 */
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class WakeAfterWrite {

  private static final Set<String> WRITES = Set.of("PUT", "POST", "DELETE");
  private static final int FIRST_THAT_IS_NO_SUCCESS = 300;

  @Inject FoldLoop folding;

  /** Made by the framework. */
  public WakeAfterWrite() {}

  /** Looks at what was answered. */
  @ServerResponseFilter
  public void written(ContainerRequestContext request, ContainerResponseContext answer) {
    // A request that was refused before it found its resource has no parameters of a path to ask.
    if (!WRITES.contains(request.getMethod()) || answer.getStatus() >= FIRST_THAT_IS_NO_SUCCESS) {
      return;
    }
    @Nullable String model = request.getUriInfo().getPathParameters().getFirst("model");
    if (model != null) {
      folding.wake(model);
    }
  }
}

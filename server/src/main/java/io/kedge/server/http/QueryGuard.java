/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that a call does not know, and known ones that stand twice: a misspelt one
 * would be passed over silently, and of two values one would be ignored.
 */
public class QueryGuard {

  /** Made by the framework. */
  public QueryGuard() {}

  /** Checks the query against what the resource's method declares. */
  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Set<String> known = known(resource.getResourceMethod());
    for (Map.Entry<String, List<String>> given :
        request.getUriInfo().getQueryParameters().entrySet()) {
      String name = JsonPointers.escaped(given.getKey());
      if (!known.contains(given.getKey())) {
        throw ProblemException.of(
            ProblemCode.UNKNOWN_PARAMETER,
            "there is no parameter '%s' here%s"
                .formatted(name, known.isEmpty() ? "" : "; there are " + String.join(", ", known)));
      }
      if (given.getValue().size() > 1) {
        throw ProblemException.of(
            ProblemCode.DUPLICATE_PARAMETER, "the parameter '" + name + "' stands twice");
      }
      if (given.getValue().stream().anyMatch(String::isBlank)) {
        throw ProblemException.of(
            ProblemCode.MALFORMED_REQUEST, "the parameter '" + name + "' has no value");
      }
    }
  }

  private static Set<String> known(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(QueryGuard::namesOf)
        .collect(Collectors.toSet());
  }

  /** The names that a parameter declares itself, or by the fields of its class. */
  private static Stream<String> namesOf(Parameter parameter) {
    return Stream.concat(Stream.of(parameter), Arrays.stream(parameter.getType().getFields()))
        .map(declared -> declared.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value);
  }
}

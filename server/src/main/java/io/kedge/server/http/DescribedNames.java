/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Spells the names of {@link WireNames} in the description of the calls as they are answered. */
public class DescribedNames implements OASFilter {

  /** Made by the framework. */
  public DescribedNames() {}

  @Override
  public void filterOpenAPI(OpenAPI description) {
    Schema result = description.getComponents().getSchemas().get("PsiResult");
    if (result == null || result.getProperties() == null) {
      return;
    }
    Map<String, Schema> properties = new LinkedHashMap<>();
    result.getProperties().forEach((name, schema) -> properties.put(spelled(name), schema));
    result.setProperties(properties);
  }

  private static String spelled(String name) {
    return name.startsWith("psi_floor") ? WireNames.PSI_FLOOR : name;
  }
}

/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Spells the names of {@link WireNames} in the description of the calls as they are answered. */
public class DescribedNames implements OASFilter {

  /** Made by the framework. */
  public DescribedNames() {}

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description
        .getComponents()
        .addSecurityScheme(
            "key",
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A key that 'kedge key create' made; needed once there is one."));
    description.addSecurityRequirement(
        OASFactory.createSecurityRequirement().addScheme("key", List.of()));
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

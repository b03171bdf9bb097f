/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.telemetry;

import io.kedge.control.Probe;
import io.kedge.control.ProbeResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a file into the data folder, reads it back, and looks at the space that is left. */
public final class DiskProbe implements Probe {

  private static final long LITTLE = 1L << 30;
  private static final long TOO_LITTLE = 64L << 20;

  private final Path folder;

  /** A probe of the folder of passing files. */
  public DiskProbe(Path folder) {
    this.folder = folder;
  }

  @Override
  public String part() {
    return "disk";
  }

  @Override
  public ProbeResult look() throws IOException {
    Path file = Files.createTempFile(folder, "probe", ".tmp");
    try {
      Files.writeString(file, "written", StandardCharsets.UTF_8);
      if (!Files.readString(file, StandardCharsets.UTF_8).equals("written")) {
        return ProbeResult.unhealthy("what was written could not be read back");
      }
    } finally {
      Files.deleteIfExists(file);
    }
    return ofSpace(Files.getFileStore(folder).getUsableSpace());
  }

  static ProbeResult ofSpace(long bytes) {
    String detail = String.format(Locale.ROOT, "%.1f GiB left", bytes / (double) (1L << 30));
    if (bytes < TOO_LITTLE) {
      return ProbeResult.unhealthy(detail);
    }
    return bytes < LITTLE
        ? new ProbeResult(ProbeResult.State.DEGRADED, detail)
        : ProbeResult.healthy(detail);
  }
}

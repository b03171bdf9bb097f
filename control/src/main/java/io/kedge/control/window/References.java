/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.port.Reference;
import io.kedge.control.port.ReferenceStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.codec.ProfileCodec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** References as they are used, the last few kept ready. One thread. */
public final class References {

  private static final int KEPT = 8;

  private final ReferenceStore store;
  private final Map<ModelVersion, CountedReference> ready =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ModelVersion, CountedReference> eldest) {
          return size() > KEPT;
        }
      };

  /** The references of that store. */
  public References(ReferenceStore store) {
    this.store = store;
  }

  /** The reference in effect, if one was set. */
  public Optional<CountedReference> current(ModelVersion version) {
    return store.current(version).map(found -> ready(version, found));
  }

  /** The reference of that number, if it was set. */
  public Optional<CountedReference> numbered(ModelVersion version, long number) {
    CountedReference known = ready.get(version);
    return known != null && known.number() == number
        ? Optional.of(known)
        : store.find(version, number).map(found -> ready(version, found));
  }

  private CountedReference ready(ModelVersion version, Reference found) {
    long number = found.entry().number();
    CountedReference known = ready.get(version);
    if (known == null || known.number() != number) {
      known = CountedReference.of(number, ProfileCodec.decode(found.profile().array()));
      ready.put(version, known);
    }
    return known;
  }
}

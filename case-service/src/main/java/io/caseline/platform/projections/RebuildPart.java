package io.caseline.platform.projections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the cases of a rebuild, in the order of their ids.
 *
 * @param after the case that was shown last, or that they begin behind; null for the first of all
 * @param last the last of them; null for the last of all
 */
record RebuildPart(int number, @Nullable UUID after, @Nullable UUID last) {}

package io.caseline.platform.projections;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What became of parked events that were tried again.
 *
 * @param handled how many are done
 * @param parked how many of the projection are parked still
 */
record RetryAnswer(@Schema(example = "3") long handled, @Schema(example = "0") long parked) {}

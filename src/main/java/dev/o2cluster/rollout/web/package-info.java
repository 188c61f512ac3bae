/**
 * Pages and REST resources of runs and probes.
 */
@NullMarked
package dev.o2cluster.rollout.web;

import org.jspecify.annotations.NullMarked;

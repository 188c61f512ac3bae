/**
 * Pages on which settings, overrides and the own sample of a topology are edited.
 */
@NullMarked
package dev.o2cluster.nodeconfig.web;

import org.jspecify.annotations.NullMarked;

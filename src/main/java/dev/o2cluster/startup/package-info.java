/**
 * In which order a cluster is started.
 */
@NullMarked
package dev.o2cluster.startup;

import org.jspecify.annotations.NullMarked;

/**
 * Pages about databases and file stores outside the cluster.
 */
@NullMarked
package dev.o2cluster.external.web;

import org.jspecify.annotations.NullMarked;

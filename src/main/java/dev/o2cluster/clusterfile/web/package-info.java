/**
 * Cluster files as pages and by REST.
 */
@NullMarked
package dev.o2cluster.clusterfile.web;

import org.jspecify.annotations.NullMarked;

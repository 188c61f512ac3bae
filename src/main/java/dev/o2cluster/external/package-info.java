/**
 * Databases and file stores outside the cluster, and the files that tell O2OA of them.
 */
@NullMarked
package dev.o2cluster.external;

import org.jspecify.annotations.NullMarked;

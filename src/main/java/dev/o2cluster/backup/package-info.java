/**
 * Everything the console keeps as one sealed file, and back.
 */
@NullMarked
package dev.o2cluster.backup;

import org.jspecify.annotations.NullMarked;

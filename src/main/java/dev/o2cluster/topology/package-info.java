/**
 * What the operator designed: hosts and their roles, as values and as a document.
 */
@NullMarked
package dev.o2cluster.topology;

import org.jspecify.annotations.NullMarked;

/**
 * Who did what, when and from where.
 */
@NullMarked
package dev.o2cluster.audit;

import org.jspecify.annotations.NullMarked;

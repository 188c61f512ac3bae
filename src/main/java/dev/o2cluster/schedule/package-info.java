/**
 * Time plans as O2OA's scheduler (Quartz) reads them.
 */
@NullMarked
package dev.o2cluster.schedule;

import org.jspecify.annotations.NullMarked;

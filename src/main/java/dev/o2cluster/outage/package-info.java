/**
 * What happens while the disk is full or the database does not answer.
 */
@NullMarked
package dev.o2cluster.outage;

import org.jspecify.annotations.NullMarked;

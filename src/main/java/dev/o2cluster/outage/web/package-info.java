/**
 * What pages and REST answer while nothing can be stored.
 */
@NullMarked
package dev.o2cluster.outage.web;

import org.jspecify.annotations.NullMarked;

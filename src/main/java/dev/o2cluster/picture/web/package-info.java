/**
 * Pictures of a topology, the port matrix and firewall rules, as pages and REST
 * resources.
 */
@NullMarked
package dev.o2cluster.picture.web;

import org.jspecify.annotations.NullMarked;

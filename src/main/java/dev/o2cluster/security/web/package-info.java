/**
 * Pages and REST resources for users, passwords and tokens.
 */
@NullMarked
package dev.o2cluster.security.web;

import org.jspecify.annotations.NullMarked;

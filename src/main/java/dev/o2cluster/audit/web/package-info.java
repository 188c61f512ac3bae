/**
 * The audit log as page, CSV and REST.
 */
@NullMarked
package dev.o2cluster.audit.web;

import org.jspecify.annotations.NullMarked;

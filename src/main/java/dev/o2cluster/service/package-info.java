/**
 * Service units: how the system of a host starts and stops its server.
 */
@NullMarked
package dev.o2cluster.service;

import org.jspecify.annotations.NullMarked;

/**
 * Backup and restore by page and REST.
 */
@NullMarked
package dev.o2cluster.backup.web;

import org.jspecify.annotations.NullMarked;

/**
 * Where secret values are kept: encrypted in the database, with a key that is not there.
 */
@NullMarked
package dev.o2cluster.secret.store;

import org.jspecify.annotations.NullMarked;

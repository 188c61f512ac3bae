/**
 * Values that nobody but hosts may see: passwords, keys, credentials. A design never
 * holds such a value itself, only a {@link dev.o2cluster.secret.SecretRef} to it; a new
 * value gets a new reference, so that a revision's document always means the same bytes.
 * <p>
 * A part of a design that needs a secret stores the reference in its record and its
 * document, names it in {@code Surroundings.secrets()}, and reads the bytes from the
 * {@link dev.o2cluster.secret.SecretValues} that {@code ClusterBundle} is given. Whoever
 * stores a new topology hands the values to {@code Topologies.create}; whoever changes
 * one gives the new values to {@code SecretStore.keep} first and saves the design then.
 */
@NullMarked
package dev.o2cluster.secret;

import org.jspecify.annotations.NullMarked;

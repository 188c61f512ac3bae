package dev.o2cluster.secret;

/**
 * A place of a design that needs a secret.
 *
 * @param place the place in the document, such as {@code clusterFiles[token.json]}
 * @param ref the secret
 */
public record SecretUse(String place, SecretRef ref) {

}

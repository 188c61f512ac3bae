package dev.o2cluster.secret;

/**
 * Somebody is about to see a secret outside a bundle; told before it is shown.
 *
 * @param topology the topology's name
 * @param revision the revision it stands at
 * @param what the file it stands in
 */
public record SecretReveal(String topology, int revision, String what) {

}

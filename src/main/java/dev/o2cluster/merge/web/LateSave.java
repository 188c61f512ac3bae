package dev.o2cluster.merge.web;

import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Topology;

/**
 * An edit whose author was not the first to save.
 *
 * @param base tag of the state it started from
 * @param topology the edited topology
 * @param secrets the values of secrets that are new in it
 */
record LateSave(String base, Topology topology, SecretValues secrets) {

}

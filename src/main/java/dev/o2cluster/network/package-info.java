/**
 * Who has to reach whom: what listens on the hosts of a cluster, who calls it, what a
 * firewall has to let through and what users lose without a host.
 */
@NullMarked
package dev.o2cluster.network;

import org.jspecify.annotations.NullMarked;

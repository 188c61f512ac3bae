package dev.o2cluster.bundle.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.BundleZip;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostList;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ZipsAhead}.
 */
class ZipsAheadTests {

	/** Takes work and never does it. */
	private static final Executor BUSY = (work) -> {
	};

	private final ClusterBundle cluster = ClusterBundle.of(twelveHosts());

	private final List<Host> hosts = this.cluster.topology().hosts();

	private final List<Host> made = new ArrayList<>();

	@Test
	void bytesAreThoseMadeOneAfterTheOther() throws IOException {
		ByteArrayOutputStream plain = new ByteArrayOutputStream();
		BundleWriter.write(ClusterBundle.of(twelveHosts()), plain);
		ExecutorService helpers = Executors.newFixedThreadPool(3);
		try (ZipsAhead ahead = new ZipsAhead(this.hosts, this.cluster::zip, helpers)) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			BundleWriter.write(this.cluster, ahead, out);
			assertThat(out.toByteArray()).isEqualTo(plain.toByteArray());
		}
		finally {
			helpers.shutdownNow();
		}
	}

	@Test
	void callerMakesWhatNobodyHasBegun() {
		try (ZipsAhead ahead = new ZipsAhead(this.hosts, this::zip, BUSY)) {
			assertThat(this.hosts).allSatisfy((host) -> assertThat(ahead.apply(host).fingerprint())
				.isEqualTo(this.cluster.zip(host).fingerprint()));
		}
		assertThat(this.made).isEqualTo(this.hosts);
	}

	@Test
	void onlyAFewAreMadeAheadOfASlowClient() {
		try (ZipsAhead ahead = new ZipsAhead(this.hosts, this::zip, Runnable::run)) {
			assertThat(this.made).isEqualTo(this.hosts.subList(0, ZipsAhead.MOST));
			ahead.apply(this.hosts.get(0));
			assertThat(this.made).isEqualTo(this.hosts.subList(0, ZipsAhead.MOST + 1));
		}
	}

	@Test
	void nothingIsMadeAnyMoreForAClientThatLeft() {
		List<Runnable> waiting = new ArrayList<>();
		new ZipsAhead(this.hosts, this::zip, waiting::add).close();
		waiting.forEach(Runnable::run);
		assertThat(waiting).hasSize(ZipsAhead.MOST);
		assertThat(this.made).isEmpty();
	}

	@Test
	void failureIsTheCallers() {
		try (ZipsAhead ahead = new ZipsAhead(this.hosts, (host) -> {
			throw new UnsupportedOperationException(host.address().value());
		}, BUSY)) {
			assertThatExceptionOfType(UnsupportedOperationException.class)
				.isThrownBy(() -> ahead.apply(this.hosts.get(0)))
				.withMessage(this.hosts.get(0).address().value());
		}
	}

	private BundleZip zip(Host host) {
		this.made.add(host);
		return this.cluster.zip(host);
	}

	private static Topology twelveHosts() {
		return StorageNames.NONE.assign(SeedPair.of("6")
			.withHosts(HostList.parse("10.0.7.[1-12]")
				.addresses()
				.stream()
				.map((address) -> Host.usual(address, address.value().equals("10.0.7.1")))
				.toList()));
	}

}

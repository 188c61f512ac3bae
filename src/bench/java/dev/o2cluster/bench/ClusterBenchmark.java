package dev.o2cluster.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.BundleZip;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.check.Checks;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.startup.StartupPlanner;
import dev.o2cluster.topology.Clusters;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What follows from a topology, step by step, and all of it at once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = { "-Xmx1g", "-XX:+UseSerialGC" })
public class ClusterBenchmark {

	/** How many hosts the cluster has. */
	@Param({ "2", "20", "200", "1000" })
	private int hosts;

	private Topology topology = Clusters.of(1);

	private NodeConfigs nodes = NodeConfigs.of(this.topology);

	private ClusterBundle cluster = ClusterBundle.of(this.topology);

	private int next;

	/** Makes what the single steps start from. */
	@Setup
	public void prepare() {
		this.topology = Clusters.of(this.hosts);
		this.nodes = NodeConfigs.of(this.topology);
		this.cluster = ClusterBundle.of(this.topology);
	}

	/** The node files of all hosts, as trees and as texts. */
	@Benchmark
	public long render() {
		return NodeConfigs.of(this.topology).all().stream().map(NodeConfig::text).mapToLong(String::length).sum();
	}

	/** Every rule on the cluster. */
	@Benchmark
	public List<TopologyProblem> check() {
		return Checks.problemsOf(this.nodes);
	}

	/** The order of the start. */
	@Benchmark
	public StartupPlan plan() {
		return StartupPlanner.plan(this.nodes);
	}

	/** All that follows from a new revision, without any zip: what a preview takes. */
	@Benchmark
	public ClusterBundle derive() {
		return ClusterBundle.of(this.topology);
	}

	/** One host's zip of a revision that zips were made of before. */
	@Benchmark
	public BundleZip zipHost() {
		List<Host> all = this.topology.hosts();
		this.next = (this.next + 1) % all.size();
		return this.cluster.zip(all.get(this.next));
	}

	/** A new revision's zip with all hosts' zips, from the topology to the last byte. */
	@Benchmark
	public long zipCluster() throws IOException {
		ClusterBundle fresh = ClusterBundle.of(this.topology);
		BundleWriter.write(fresh, OutputStream.nullOutputStream());
		return fresh.zipSize().orElseThrow();
	}

}

package dev.o2cluster.topology.store;

import java.util.EnumSet;
import java.util.Set;

import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServerRole;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * One host of a topology as a row.
 */
@Entity
@Table(name = "host")
class HostEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "topology_id")
	private @Nullable TopologyEntity topology;

	private int position;

	private String address = "";

	@Enumerated(EnumType.STRING)
	private HostOs os = HostOs.LINUX;

	private @Nullable Boolean primaryCenter;

	@ElementCollection
	@CollectionTable(name = "role_assignment", joinColumns = @JoinColumn(name = "host_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	@BatchSize(size = 1000)
	private Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);

	protected HostEntity() {
	}

	HostEntity(TopologyEntity topology, HostAddress address) {
		this.topology = topology;
		this.address = address.value();
	}

	void describe(Host host, int position) {
		this.position = position;
		this.os = host.os();
		this.primaryCenter = host.primary() ? Boolean.TRUE : null;
		this.roles.retainAll(host.roles());
		this.roles.addAll(host.roles());
	}

	void resign() {
		this.primaryCenter = null;
	}

	String address() {
		return this.address;
	}

	boolean primary() {
		return Boolean.TRUE.equals(this.primaryCenter);
	}

}

package dev.o2cluster.topology.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a topology as rows, with the database's own constraints. What it
 * says in full stands in its revisions. A deleted one is not seen.
 */
@Entity
@Table(name = "topology")
@SQLRestriction("deleted_at is null")
class TopologyEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private long version;

	private String name = "";

	/** Null while deleted, so that another topology can have the name. */
	private @Nullable String nameKey = "";

	private String releaseId = "";

	private int hostCount;

	private int revision;

	private Instant updatedAt = Instant.EPOCH;

	private String updatedBy = "";

	private @Nullable Instant deletedAt;

	private @Nullable String deletedBy;

	@OneToMany(mappedBy = "topology", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<HostEntity> hosts = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "storage_name", joinColumns = @JoinColumn(name = "topology_id"))
	@MapKeyColumn(name = "address")
	@Column(name = "name")
	private Map<String, String> storageNames = new HashMap<>();

	static String nameKey(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** Takes over everything that does not touch the constraints between hosts. */
	void describe(Topology topology, String author, Instant time, boolean newRevision) {
		this.name = topology.name();
		this.nameKey = nameKey(topology.name());
		this.releaseId = topology.release().id();
		this.hostCount = topology.hosts().size();
		this.updatedAt = time;
		this.updatedBy = author;
		this.revision += newRevision ? 1 : 0;
	}

	/** Hides the topology and frees its name. */
	void delete(String author, Instant time) {
		this.nameKey = null;
		this.deletedAt = time;
		this.deletedBy = author;
	}

	StorageNames storageNames() {
		Map<HostAddress, String> given = new HashMap<>();
		this.storageNames.forEach((address, name) -> given.put(HostAddress.of(address), name));
		return new StorageNames(given);
	}

	void giveStorageNames(StorageNames names) {
		names.given().forEach((address, name) -> this.storageNames.put(address.value(), name));
	}

	List<HostEntity> hosts() {
		return this.hosts;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long version() {
		return this.version;
	}

	String name() {
		return this.name;
	}

	String releaseId() {
		return this.releaseId;
	}

	int hostCount() {
		return this.hostCount;
	}

	int revision() {
		return this.revision;
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	String updatedBy() {
		return this.updatedBy;
	}

}

package dev.o2cluster.topology;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/**
 * One saved state of a topology; never changed.
 */
@Entity
@Table(name = "revision")
@IdClass(RevisionEntity.Key.class)
class RevisionEntity {

	@Id
	private long topologyId;

	@Id
	private int number;

	private String author = "";

	private Instant createdAt = Instant.EPOCH;

	private String note = "";

	@Column(columnDefinition = "text")
	private String document = "";

	private String sha256 = "";

	protected RevisionEntity() {
	}

	RevisionEntity(TopologyEntity topology, String document, String sha256) {
		this.topologyId = topology.id();
		this.number = topology.revision();
		this.author = topology.updatedBy();
		this.createdAt = topology.updatedAt();
		this.document = document;
		this.sha256 = sha256;
	}

	String document() {
		return this.document;
	}

	String sha256() {
		return this.sha256;
	}

	/**
	 * Which topology, which number.
	 *
	 * @param topologyId the topology
	 * @param number the revision's number, counted from 1
	 */
	record Key(long topologyId, int number) implements Serializable {

	}

}

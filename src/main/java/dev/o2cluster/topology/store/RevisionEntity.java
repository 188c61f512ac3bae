package dev.o2cluster.topology.store;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * One saved state of a topology. Takes in its author's next edits until it is fixed;
 * never changes after.
 */
@Entity
@Table(name = "revision")
@SQLRestriction("exists (select 1 from topology t where t.id = topology_id and t.deleted_at is null)")
@IdClass(RevisionEntity.Key.class)
class RevisionEntity {

	@Id
	private long topologyId;

	@Id
	private int number;

	private String author = "";

	private Instant startedAt = Instant.EPOCH;

	private Instant createdAt = Instant.EPOCH;

	private String note = "";

	@Column(columnDefinition = "text")
	private String document = "";

	private String sha256 = "";

	private boolean fixed;

	private @Nullable Integer restoredFrom;

	private @Nullable String mended;

	protected RevisionEntity() {
	}

	RevisionEntity(TopologyEntity topology, String document, String sha256, RevisionOrigin origin) {
		this.topologyId = topology.id();
		this.number = topology.revision();
		this.author = topology.updatedBy();
		this.startedAt = topology.updatedAt();
		this.createdAt = topology.updatedAt();
		this.document = document;
		this.sha256 = sha256;
		this.restoredFrom = origin.restoredFrom();
		this.mended = origin.mended();
		this.fixed = !origin.folds();
	}

	Revision line() {
		return new Revision(this.number, this.author, this.createdAt, this.note, this.sha256, this.fixed,
				this.restoredFrom, this.mended);
	}

	Instant startedAt() {
		return this.startedAt;
	}

	boolean fixed() {
		return this.fixed;
	}

	int number() {
		return this.number;
	}

	String author() {
		return this.author;
	}

	Instant createdAt() {
		return this.createdAt;
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

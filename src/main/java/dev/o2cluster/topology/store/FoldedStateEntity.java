package dev.o2cluster.topology.store;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A state that a revision held before it took in another edit. Kept for a while, because
 * somebody may still have it open and change it.
 */
@Entity
@Table(name = "folded_state")
class FoldedStateEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long topologyId;

	private String sha256 = "";

	private Instant savedAt = Instant.EPOCH;

	@Column(columnDefinition = "text")
	private String document = "";

	protected FoldedStateEntity() {
	}

	FoldedStateEntity(long topologyId, RevisionEntity revision, Instant time) {
		this.topologyId = topologyId;
		this.sha256 = revision.sha256();
		this.savedAt = time;
		this.document = revision.document();
	}

}

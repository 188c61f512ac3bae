package dev.o2cluster.rollout;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Whether the console may ask a topology's hosts, as a row.
 */
@Entity
@Table(name = "probe_switch")
class ProbeSwitchEntity {

	@Id
	private long topologyId;

	private boolean enabled;

	private String changedBy = "";

	private Instant changedAt = Instant.EPOCH;

	protected ProbeSwitchEntity() {
	}

	ProbeSwitchEntity(long topologyId, boolean enabled, String changedBy, Instant changedAt) {
		this.topologyId = topologyId;
		this.enabled = enabled;
		this.changedBy = changedBy;
		this.changedAt = changedAt;
	}

	ProbeSwitch value() {
		return new ProbeSwitch(this.topologyId, this.enabled, this.changedBy, this.changedAt);
	}

}

package dev.o2cluster.rollout;

import java.time.Instant;

import jakarta.persistence.Column;
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
import org.jspecify.annotations.Nullable;

/**
 * A step of a run as a row. Whether it waits or is ready follows from the others, so it
 * is not stored: {@link StepState#READY} stands for both.
 */
@Entity
@Table(name = "run_step")
class RunStepEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "run_id")
	private @Nullable RunEntity run;

	private int stepOrder;

	@Column(columnDefinition = "text")
	private String plan = "";

	@Enumerated(EnumType.STRING)
	private StepState mark = StepState.READY;

	private @Nullable String changedBy;

	private @Nullable Instant changedAt;

	private String evidence = "";

	private String note = "";

	protected RunStepEntity() {
	}

	RunStepEntity(RunEntity run, int stepOrder, String plan) {
		this.run = run;
		this.stepOrder = stepOrder;
		this.plan = plan;
	}

	void change(Tick tick, Instant now) {
		this.mark = tick.state();
		this.changedBy = tick.by();
		this.changedAt = now;
		this.evidence = tick.evidence();
		this.note = tick.note();
	}

	/** Keeps who brought the step where it is. */
	void add(Tick tick) {
		this.evidence = tick.evidence();
		this.note = tick.note();
	}

	String plan() {
		return this.plan;
	}

	StepState mark() {
		return this.mark;
	}

	@Nullable String changedBy() {
		return this.changedBy;
	}

	@Nullable Instant changedAt() {
		return this.changedAt;
	}

	String evidence() {
		return this.evidence;
	}

	String note() {
		return this.note;
	}

}

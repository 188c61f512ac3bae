package dev.o2cluster.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.StartupStep;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * A run as a row.
 */
@Entity
@Table(name = "run")
@SQLRestriction("exists (select 1 from topology t where t.id = topology_id and t.deleted_at is null)")
class RunEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long topologyId;

	@Enumerated(EnumType.STRING)
	private PlanKind kind = PlanKind.START;

	private int revision;

	private @Nullable Integer fromRevision;

	private String sha256 = "";

	@Enumerated(EnumType.STRING)
	private RunState state = RunState.RUNNING;

	private String codeWord = "";

	private boolean tickByProbe;

	private String startedBy = "";

	private Instant startedAt = Instant.EPOCH;

	private @Nullable Instant endedAt;

	@Version
	private long version;

	@OneToMany(mappedBy = "run", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("stepOrder")
	private List<RunStepEntity> steps = new ArrayList<>();

	protected RunEntity() {
	}

	RunEntity(RunRequest request, @Nullable Integer from, int revision, String sha256, String codeWord,
			String startedBy, Instant startedAt) {
		this.topologyId = request.topologyId();
		this.kind = request.kind();
		this.revision = revision;
		this.fromRevision = from;
		this.sha256 = sha256;
		this.codeWord = codeWord;
		this.tickByProbe = request.tickByProbe();
		this.startedBy = startedBy;
		this.startedAt = startedAt;
	}

	void become(RunState state, Instant now) {
		this.state = state;
		this.endedAt = (state == RunState.FINISHED || state == RunState.ABORTED) ? now : null;
	}

	List<RunStepEntity> steps() {
		return this.steps;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long topologyId() {
		return this.topologyId;
	}

	RunState state() {
		return this.state;
	}

	RunSummary summary() {
		return new RunSummary(id(), this.kind, this.revision, this.state, this.startedBy, this.startedAt, this.endedAt);
	}

	Run value() {
		return new Run(id(), this.topologyId, this.kind, this.revision, this.fromRevision, this.sha256, this.state,
				this.codeWord, this.tickByProbe, this.startedBy, this.startedAt, this.endedAt, this.version,
				stepValues());
	}

	/** A step that nobody ticked is ready once everything before it is over. */
	private List<RunStep> stepValues() {
		Map<Integer, StepState> states = new HashMap<>();
		List<RunStep> values = new ArrayList<>();
		for (RunStepEntity row : this.steps) {
			StartupStep plan = StepText.read(row.plan());
			boolean open = plan.after().stream().allMatch((edge) -> states.get(edge.step()).over());
			StepState state = (row.mark() == StepState.READY && !open) ? StepState.WAITING : row.mark();
			states.put(plan.order(), state);
			values.add(new RunStep(plan, state, row.changedBy(), row.changedAt(), row.evidence(), row.note()));
		}
		return values;
	}

}

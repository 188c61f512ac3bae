package dev.o2cluster.rollout;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.startup.PlanKind;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rows of table {@code run}.
 */
interface RunRows extends Repository<RunEntity, Long> {

	RunEntity saveAndFlush(RunEntity run);

	Optional<RunEntity> findByIdAndTopologyId(long id, long topologyId);

	/** Two people who tick at the same moment come one after the other. */
	@Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
	Optional<RunEntity> findForChangeByIdAndTopologyId(long id, long topologyId);

	List<RunEntity> findByTopologyIdOrderByIdDesc(long topologyId);

	Optional<RunEntity> findFirstByTopologyIdAndStateAndKindNotOrderByEndedAtDesc(long topologyId, RunState state,
			PlanKind kind);

	@Query("select new dev.o2cluster.rollout.RunChanged(r.id, r.version) from RunEntity r where r.id in :ids")
	List<RunChanged> versions(Collection<Long> ids);

	List<RunEntity> findByStateAndTickByProbeTrue(RunState state);

}

package dev.o2cluster.rollout;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The rows of table {@code probe_switch}.
 */
interface ProbeSwitchRows extends Repository<ProbeSwitchEntity, Long> {

	Optional<ProbeSwitchEntity> findById(long topologyId);

	ProbeSwitchEntity save(ProbeSwitchEntity row);

}

package dev.o2cluster.topology.store;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rows of table {@code folded_state}.
 */
interface FoldedStateRows extends Repository<FoldedStateEntity, Long> {

	FoldedStateEntity save(FoldedStateEntity state);

	@Query("""
			select s.document from FoldedStateEntity s where s.topologyId = :topologyId and s.sha256 like :start
			order by s.id desc limit 1""")
	Optional<String> documentOf(long topologyId, String start);

	@Modifying
	@Query("delete from FoldedStateEntity s where s.topologyId = :topologyId and s.savedAt < :time")
	void forget(long topologyId, Instant time);

}

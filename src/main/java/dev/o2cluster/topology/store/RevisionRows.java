package dev.o2cluster.topology.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of table {@code revision}.
 */
interface RevisionRows extends Repository<RevisionEntity, RevisionEntity.Key> {

	RevisionEntity save(RevisionEntity revision);

	Optional<RevisionEntity> findById(RevisionEntity.Key key);

	@Query("""
			select new dev.o2cluster.topology.store.Revision(r.number, r.author, r.createdAt, r.note, r.sha256, r.fixed,
				r.restoredFrom, r.mended)
			from RevisionEntity r where r.topologyId = :topologyId order by r.number desc""")
	List<Revision> list(long topologyId);

	/** The documents of a topology whose hash begins as given, newest first. */
	@Query("""
			select r.document from RevisionEntity r where r.topologyId = :topologyId and r.sha256 like :start
			order by r.number desc limit 1""")
	Optional<String> documentOf(long topologyId, String start);

	@Modifying
	@Query("""
			update RevisionEntity r set r.document = :document, r.sha256 = :sha256, r.createdAt = :time
			where r.topologyId = :topologyId and r.number = :number and r.sha256 = :before and r.fixed = false""")
	int fold(long topologyId, int number, String before, String document, String sha256, Instant time);

	@Modifying
	@Transactional
	@Query("""
			update RevisionEntity r set r.fixed = true
			where r.topologyId = :topologyId and r.number = :number and r.sha256 = :sha256""")
	int fix(long topologyId, int number, String sha256);

	@Modifying
	@Transactional
	@Query("""
			update RevisionEntity r set r.note = :note, r.fixed = true
			where r.topologyId = :topologyId and r.number = :number""")
	int name(long topologyId, int number, String note);

}

package dev.o2cluster.topology;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The rows of table {@code revision}.
 */
interface RevisionRows extends Repository<RevisionEntity, RevisionEntity.Key> {

	RevisionEntity save(RevisionEntity revision);

	Optional<RevisionEntity> findById(RevisionEntity.Key key);

}

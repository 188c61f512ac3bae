package dev.o2cluster.topology.store;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

/**
 * The rows of table {@code topology}.
 */
interface TopologyRows extends Repository<TopologyEntity, Long> {

	TopologyEntity saveAndFlush(TopologyEntity topology);

	Optional<TopologyEntity> findById(long id);

	List<TopologyEntity> findAll(Sort sort);

	boolean existsByNameKey(String nameKey);

	void flush();

}

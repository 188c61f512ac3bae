package dev.o2cluster.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody who may sign in.
 */
interface Users extends Repository<UserEntity, String> {

	Optional<UserEntity> findById(String username);

	List<UserEntity> findAllByOrderByUsername();

	UserEntity save(UserEntity user);

	UserEntity saveAndFlush(UserEntity user);

	long count();

	boolean existsByUsernameIgnoreCase(String username);

	long countByRoleAndEnabledTrue(UserRole role);

	/** Holds other processes that ask for the same until this transaction ends. */
	@Modifying
	@NativeQuery("update turn set holder = '' where name = 'first user'")
	void oneAtATime();

	@Modifying
	@Transactional
	@Query("update UserEntity u set u.failures = u.failures + 1 where u.username = :username")
	void countFailure(String username);

	@Modifying
	@Transactional
	@Query("update UserEntity u set u.lockedUntil = :until where u.username = :username")
	void lock(String username, Instant until);

	@Modifying
	@Transactional
	@Query("update UserEntity u set u.failures = 0, u.lockedUntil = null where u.username = :username")
	void forgive(String username);

}

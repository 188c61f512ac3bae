package dev.o2cluster.security;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Everybody who may sign in.
 */
interface Users extends Repository<UserEntity, String> {

	Optional<UserEntity> findById(String username);

	UserEntity save(UserEntity user);

	long count();

}

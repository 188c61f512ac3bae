package dev.o2cluster.security;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The rows of table {@code access_token}.
 */
interface TokenRows extends Repository<TokenEntity, Long> {

	TokenEntity save(TokenEntity token);

	List<TokenEntity> findByUsernameOrderByIdDesc(String username);

	Optional<TokenEntity> findByIdAndUsername(long id, String username);

	long countByUsername(String username);

	void delete(TokenEntity token);

	void deleteByUsername(String username);

}

package dev.o2cluster.database;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * Has the repositories made while the server starts to listen. A wrong query still ends
 * the start: the context is not up before all of them stand.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "dev.o2cluster", bootstrapMode = BootstrapMode.DEFERRED,
		queryEnhancerSelector = RepositoryConfiguration.QueriesAsWritten.class)
class RepositoryConfiguration {

	/**
	 * No query is sorted or counted by Spring Data, so it need not parse them; Hibernate
	 * does, and checks them.
	 */
	static class QueriesAsWritten implements QueryEnhancerSelector {

		@Override
		public QueryEnhancerFactory select(DeclaredQuery query) {
			return QueryEnhancerFactories.fallback();
		}

	}

}

package dev.o2cluster.database;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Lets Hibernate work with entities as they were compiled. A part is only ever read with
 * its whole, so no proxy stands for a row, and no start writes classes for proxies: that
 * alone loads a thousand classes.
 */
public final class PlainEntities implements ServiceContributor {

	@Override
	public void contribute(StandardServiceRegistryBuilder services) {
		services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
	}

}

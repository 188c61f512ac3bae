package dev.o2cluster;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database in memory with the console's tables, for tests that need no more.
 */
public final class MigratedDatabase {

	private MigratedDatabase() {
	}

	/** An empty one of this name. */
	public static DataSource create(String name) {
		DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
		Flyway.configure().dataSource(database).load().migrate();
		return database;
	}

}

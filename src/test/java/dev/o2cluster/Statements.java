package dev.o2cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down which statements requests send to the database, whoever sends them. What
 * runs by itself beside them does not count.
 */
public final class Statements implements BeanPostProcessor {

	private static final List<String> SENT = new CopyOnWriteArrayList<>();

	private static volatile boolean listening;

	/**
	 * The statements that some requests take.
	 * @param requests sends them
	 * @return the statements, in their order
	 */
	public static List<String> of(Supplier<?> requests) {
		SENT.clear();
		listening = true;
		try {
			requests.get();
			return List.copyOf(SENT);
		}
		finally {
			listening = false;
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new Listening(source) : bean;
	}

	private static void sent(String statement) {
		if (listening && Thread.currentThread().getName().startsWith("http-")) {
			SENT.add(statement);
		}
	}

	/** Gives connections that are listened to. */
	private static final class Listening extends DelegatingDataSource {

		Listening(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(Statements.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().startsWith("prepare")) {
							sent(String.valueOf(arguments[0]));
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					});
		}

	}

}

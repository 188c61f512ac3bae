package dev.o2cluster.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions that several consoles share.
 */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class SharedSessions {

	/** Requests of one session may come to two consoles at the same moment. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnPostgres() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * What another version of the console wrote and this one cannot read is as good as
	 * not there: its user signs in again.
	 */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		DeserializingConverter reader = new DeserializingConverter();
		conversion.addConverter(byte[].class, Object.class, (bytes) -> {
			try {
				return reader.convert(bytes);
			}
			catch (SerializationFailedException ex) {
				return null;
			}
		});
		return conversion;
	}

}

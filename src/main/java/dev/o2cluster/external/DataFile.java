package dev.o2cluster.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data file of this package. A misspelt member of it must not go unnoticed.
 */
final class DataFile {

	private DataFile() {
	}

	static <T> T read(String name, TypeReference<T> type) {
		try (InputStream in = Objects.requireNonNull(DataFile.class.getResourceAsStream("/external/" + name))) {
			return JsonMapper.shared()
				.readerFor(type)
				.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
				.readValue(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package dev.o2cluster.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The console's own release lines, for tests.
 */
public final class Releases {

	private static final ReleaseCatalog CATALOG = load();

	private Releases() {
	}

	public static ReleaseCatalog catalog() {
		return CATALOG;
	}

	public static Release line(String id) {
		return CATALOG.find(id).orElseThrow();
	}

	public static Meanings meanings() {
		try {
			return Meanings.read(Releases.class.getResourceAsStream("/releases/words/fields.json"),
					Releases.class.getResourceAsStream("/releases/words/modules.json"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ReleaseCatalog load() {
		try {
			List<Release> releases = new ArrayList<>();
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:releases/*.json")) {
				releases.add(ReleaseCatalog.read(file.getInputStream()));
			}
			return new ReleaseCatalog(releases);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

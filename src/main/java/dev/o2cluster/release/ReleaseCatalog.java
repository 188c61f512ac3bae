package dev.o2cluster.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

/**
 * All release lines the console knows.
 */
public final class ReleaseCatalog {

	/** Id of the line a new topology takes; its files also work on 4.x to 7.1. */
	private static final String PREFERRED = "6";

	private final List<Release> releases;

	/**
	 * Creates a catalogue of the given lines.
	 * @param releases the lines, in any order
	 */
	public ReleaseCatalog(List<Release> releases) {
		this.releases = releases.stream().sorted(Comparator.comparing(Release::id)).toList();
	}

	/**
	 * Reads one line's data file.
	 * @param json the file
	 * @return the release line
	 * @throws IOException if the file cannot be read
	 */
	public static Release read(InputStream json) throws IOException {
		try (json) {
			return JsonMapper.shared().readValue(json, Release.class);
		}
	}

	/**
	 * The lines, oldest first.
	 * @return all of them
	 */
	public List<Release> releases() {
		return this.releases;
	}

	/**
	 * Finds a line.
	 * @param id its id, such as {@code 6}
	 * @return the line, if there is one
	 */
	public Optional<Release> find(String id) {
		return this.releases.stream().filter((release) -> release.id().equals(id)).findFirst();
	}

	/**
	 * The line a new topology takes when nothing else is said.
	 * @return the preferred line
	 */
	public Release preferred() {
		return find(PREFERRED).orElseThrow();
	}

}

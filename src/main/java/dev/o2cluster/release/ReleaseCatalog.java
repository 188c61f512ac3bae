package dev.o2cluster.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * All release lines the console knows.
 */
public final class ReleaseCatalog {

	/** Id of the line a new topology takes; its files also work on 4.x to 7.1. */
	private static final String PREFERRED = "6";

	/** A misspelt member of a data file must not go unnoticed. */
	private static final ObjectReader READER = JsonMapper.shared()
		.readerFor(Release.class)
		.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	private final List<Release> releases;

	/**
	 * Creates a catalogue of the given lines.
	 * @param releases the lines, in any order
	 */
	public ReleaseCatalog(List<Release> releases) {
		this.releases = releases.stream()
			.sorted(Comparator.comparing((release) -> Version.of(release.from()).orElseThrow()))
			.toList();
	}

	/**
	 * Reads one line's data file.
	 * @param json the file
	 * @return the release line
	 * @throws IOException if the file cannot be read
	 */
	public static Release read(InputStream json) throws IOException {
		try (json) {
			return READER.readValue(json);
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
	 * The versions of O2OA by the lines' ids.
	 * @return such as {@code 6} and {@code 6.x}
	 */
	public Map<String, String> versions() {
		return this.releases.stream().collect(Collectors.toUnmodifiableMap(Release::id, Release::versions));
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
	 * Finds the line a version belongs to.
	 * @param version a version of O2OA
	 * @return the line; empty for versions older than all lines
	 */
	public Optional<Release> of(Version version) {
		if (version.buildTime()) {
			return this.releases.stream().findFirst();
		}
		return this.releases.stream()
			.filter((release) -> Version.of(release.from()).orElseThrow().compareTo(version) <= 0)
			.reduce((older, newer) -> newer);
	}

	/**
	 * Finds the line that wrote a node file, by the signs the lines name.
	 * @param node the node file
	 * @return the newest line whose sign it bears; empty where it bears none
	 */
	public Optional<Release> byNode(JsonNode node) {
		return this.releases.stream().filter((release) -> release.wrote(node)).reduce((older, newer) -> newer);
	}

	/**
	 * The line a new topology takes when nothing else is said.
	 * @return the preferred line
	 */
	public Release preferred() {
		return find(PREFERRED).orElseThrow();
	}

}

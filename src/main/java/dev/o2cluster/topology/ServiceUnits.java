package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The wish to have the servers started and stopped as services of their machines.
 *
 * @param user the user the server runs as, on systems with systemd
 * @param directory where {@code o2server} stands there, as an absolute path
 */
public record ServiceUnits(String user, String directory) {

	/** The member of a document that holds it. */
	static final String PATH = "serviceUnits";

	private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}");

	/** Nothing that systemd or a shell would read as something else. */
	private static final Pattern DIRECTORY = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){1,20}");

	/** What most machines take. */
	public static final ServiceUnits USUAL = new ServiceUnits("root", "/opt/o2server");

	/**
	 * Creates a wish.
	 * @throws InvalidTopologyException if a value is refused, with every reason
	 */
	public ServiceUnits {
		List<DocumentProblem> problems = new ArrayList<>();
		if (!USER.matcher(user).matches()) {
			problems.add(DocumentProblem.of(PATH + ".user", "serviceUnits.user", SettingsFit.shortened(user)));
		}
		if (!DIRECTORY.matcher(directory).matches()) {
			problems.add(DocumentProblem.of(PATH + ".directory", "serviceUnits.directory",
					SettingsFit.shortened(directory)));
		}
		if (!problems.isEmpty()) {
			throw new InvalidTopologyException(problems);
		}
	}

}

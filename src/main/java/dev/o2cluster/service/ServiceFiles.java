package dev.o2cluster.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.ConsoleScripts;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServiceUnits;

/**
 * What a host gets to run its server as a service: a unit where its system has systemd,
 * and the steps in every language.
 */
public final class ServiceFiles {

	private static final String UNIT = "`sudo systemctl %s " + SystemdUnit.NAME + "`";

	private final NodeConfigs cluster;

	private final Host host;

	private final ServiceUnits wish;

	private ServiceFiles(NodeConfigs cluster, Host host, ServiceUnits wish) {
		this.cluster = cluster;
		this.host = host;
		this.wish = wish;
	}

	/**
	 * One file.
	 *
	 * @param name its name
	 * @param text its content
	 */
	public record ServiceFile(String name, String text) {
	}

	/**
	 * Writes the files of a host.
	 * @param cluster its cluster's node files
	 * @param host the host
	 * @param wish the user and the folder
	 * @return the files; the same design gives the same bytes
	 */
	public static List<ServiceFile> of(NodeConfigs cluster, Host host, ServiceUnits wish) {
		ServiceFiles service = new ServiceFiles(cluster, host, wish);
		List<ServiceFile> files = new ArrayList<>();
		if (SystemdUnit.fits(host.os())) {
			files.add(new ServiceFile(SystemdUnit.NAME, SystemdUnit.text(cluster, host, wish)));
		}
		for (Locale locale : Texts.locales()) {
			String suffix = locale.equals(Texts.ENGLISH) ? "" : "." + locale.getLanguage();
			files.add(new ServiceFile("README" + suffix + ".md", service.readme(Texts.of("service", locale))));
		}
		return files;
	}

	private String readme(Texts texts) {
		List<String> steps = SystemdUnit.fits(this.host.os()) ? systemd(texts)
				: (this.host.os() == HostOs.WINDOWS) ? windows(texts) : other(texts);
		StringBuilder text = new StringBuilder("# " + say(texts, "title", this.host.address()) + "\n\n");
		text.append(say(texts, "order")).append("\n\n");
		boolean auto = this.cluster.of(this.host).value("autoStart").asBoolean(false);
		text.append(say(texts, auto ? "autoStart.on" : "autoStart.off")).append("\n\n");
		for (int i = 0; i < steps.size(); i++) {
			text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
		}
		return text.toString();
	}

	private List<String> systemd(Texts texts) {
		ConsoleScripts scripts = scripts();
		List<String> steps = new ArrayList<>();
		steps.add(say(texts, "user", this.wish.user(), this.wish.directory(),
				"`sudo chown -R " + this.wish.user() + ": " + this.wish.directory() + "`"));
		List<Integer> low = SystemdUnit.privilegedPorts(this.cluster, this.host);
		if (!low.isEmpty() && !this.wish.user().equals("root")) {
			steps.add(say(texts, "port", low.stream().map(String::valueOf).collect(Collectors.joining(", ")),
					this.wish.user()));
		}
		database().ifPresent((database) -> steps.add(say(texts, "waits", database)));
		steps.add(say(texts, "copy", "`sudo cp service/" + SystemdUnit.NAME + " /etc/systemd/system/`"));
		steps.add(say(texts, "enable",
				"`sudo systemctl daemon-reload`, `sudo systemctl enable " + SystemdUnit.NAME + "`"));
		steps.add(say(texts, "start", UNIT.formatted("start")));
		steps.add(say(texts, "console", "`" + scripts.console() + "`"));
		steps.add(say(texts, "log", "`journalctl -u " + SystemdUnit.NAME + " -f`"));
		steps.add(say(texts, "stop", UNIT.formatted("stop")));
		return steps;
	}

	private List<String> windows(Texts texts) {
		List<String> steps = new ArrayList<>();
		steps.add(say(texts, "windows.net"));
		steps.add(say(texts, "windows.install", "`service_windows.bat install`"));
		steps.add(say(texts, "windows.boot"));
		database().ifPresent((database) -> steps.add(say(texts, "windows.wait", database)));
		steps.add(say(texts, "start", "`service_windows.bat start`"));
		steps.add(say(texts, "console", "`" + scripts().console() + "`"));
		steps.add(say(texts, "windows.stop", "`" + scripts().stop() + "`, `service_windows.bat stop`"));
		steps.add(say(texts, "windows.remove", "`service_windows.bat uninstall`"));
		return steps;
	}

	private List<String> other(Texts texts) {
		return List.of(say(texts, "other", "`" + scripts().start() + "`", "`" + scripts().stop() + "`"));
	}

	private ConsoleScripts scripts() {
		return ConsoleScripts.of(this.cluster.topology().release(), this.host.os());
	}

	private Optional<String> database() {
		return SystemdUnit.waitsFor(this.cluster, this.host).map((Probe probe) -> probe.host() + ":" + probe.port());
	}

	private static String say(Texts texts, String key, Object... arguments) {
		return texts.get("service.readme." + key, arguments);
	}

}

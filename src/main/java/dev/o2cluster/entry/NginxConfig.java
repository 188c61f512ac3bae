package dev.o2cluster.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.UserEntry;

/**
 * Writes the entry as a file for nginx's folder {@code conf.d}. Up to 7.1 browsers talk
 * to web, center and applications on a port each; from 7.2 on to one port, behind a
 * context if one is wanted.
 */
public final class NginxConfig {

	/** The file's name. */
	public static final String NAME = "o2oa.conf";

	private static final int HTTP_PORT = 80;

	private final UserEntry entry;

	private final NodeConfigs cluster;

	private final List<String> lines = new ArrayList<>();

	private NginxConfig(UserEntry entry, NodeConfigs cluster) {
		this.entry = entry;
		this.cluster = cluster;
	}

	/**
	 * Writes the file.
	 * @param entry the entry
	 * @param cluster the node files of the hosts behind it
	 * @return the text; the same entry and cluster give the same bytes
	 */
	public static String text(UserEntry entry, NodeConfigs cluster) {
		NginxConfig config = new NginxConfig(entry, cluster);
		config.write();
		return String.join("\n", config.lines) + "\n";
	}

	private void write() {
		head();
		// lets connections to the servers stay open unless a browser asks for a socket
		add("map $http_upgrade $o2oa_connection {", "    default upgrade;", "    ''      '';", "}", "");
		if (this.cluster.topology().release().behaviour().joinedHttpPort()) {
			serve(this.entry.port(), Upstream.joined(this.cluster), this.entry.context());
		}
		else {
			serve(this.entry.port(), Upstream.of(this.cluster, ServerRole.WEB), "/");
			serve(this.entry.centerPort(), Upstream.centers(this.cluster), "/");
			serve(this.entry.applicationPort(), Upstream.of(this.cluster, ServerRole.APPLICATION), "/");
		}
		if (this.entry.redirects()) {
			add("server {", "    listen " + HTTP_PORT + ";", "    server_name " + this.entry.name() + ";",
					"    return 301 https://$host$request_uri;", "}", "");
		}
		this.lines.remove(this.lines.size() - 1);
	}

	private void head() {
		for (Locale locale : Texts.locales()) {
			Texts texts = Texts.of("entryfiles", locale);
			texts.get("nginx.head", this.entry.url(), NAME).lines().forEach((line) -> add("# " + line));
		}
		add("");
	}

	private void serve(int port, Upstream upstream, String context) {
		if (upstream.isEmpty()) {
			return;
		}
		upstream.lines().forEach(this.lines::add);
		boolean tls = this.entry.tls().isPresent();
		add("server {", "    listen " + port + (tls ? " ssl" : "") + ";", "    server_name " + this.entry.name() + ";",
				"    client_max_body_size " + this.entry.bodySize() + "m;", "    absolute_redirect off;");
		this.entry.tls()
			.ifPresent((files) -> add("    ssl_certificate " + files.certificate() + ";",
					"    ssl_certificate_key " + files.key() + ";", "    ssl_protocols TLSv1.2 TLSv1.3;",
					"    ssl_session_cache shared:o2oa:10m;"));
		add("");
		location(upstream, context);
		add("}", "");
	}

	private void location(Upstream upstream, String context) {
		boolean root = context.equals("/");
		if (!root) {
			add("    location = / {", "        return 302 " + context + "/;", "    }", "");
			add("    location = " + context + " {", "        return 302 " + context + "/$is_args$args;", "    }", "");
		}
		add("    location " + (root ? "/" : context + "/") + " {",
				"        proxy_pass " + upstream.url() + (root ? "" : "/") + ";", "        proxy_http_version 1.1;",
				"        proxy_set_header Host $http_host;", "        proxy_set_header Upgrade $http_upgrade;",
				"        proxy_set_header Connection $o2oa_connection;",
				"        proxy_set_header X-Real-IP $remote_addr;",
				"        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
				"        proxy_set_header X-Forwarded-Proto $scheme;", "        proxy_connect_timeout 5s;",
				"        proxy_read_timeout " + this.entry.timeout() + "s;",
				"        proxy_send_timeout " + this.entry.timeout() + "s;", "    }");
	}

	private void add(String... lines) {
		this.lines.addAll(List.of(lines));
	}

}

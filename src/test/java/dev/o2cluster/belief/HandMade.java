package dev.o2cluster.belief;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.release.Releases;

/**
 * The pair of the vendor's article, made by hand as the article says: the sample of 6.0.3
 * copied twice, and only the flags it names changed.
 */
public final class HandMade {

	private static final String SAMPLE = """
			{
			  "enable": true,
			  "isPrimaryCenter": %s,
			  "center": {
			    "enable": true,
			    "order": 0.0,
			    "sslEnable": false,
			    "redeploy": true,
			    "port": 20030.0,
			    "httpProtocol": "",
			    "proxyHost": "",
			    "proxyPort": 20030.0,
			    "###enable": "是否启用###"
			  },
			  "application": {
			    "enable": true,
			    "port": 20020.0,
			    "includes": [],
			    "excludes": []
			  },
			  "web": {
			    "enable": %s,
			    "sslEnable": false,
			    "proxyHost": ""
			  },
			  "data": {
			    "enable": true,
			    "tcpPort": 20050.0,
			    "webPort": 20051.0
			  },
			  "storage": {
			    "enable": true,
			    "port": 20040.0,
			    "name": "251",
			    "accounts": []
			  },
			  "logLevel": "warn",
			  "nodeAgentEnable": true,
			  "nodeAgentPort": 20010.0,
			  "nodeAgentEncrypt": true,
			  "autoStart": true
			}
			""";

	private HandMade() {
	}

	public static Map<String, byte[]> config() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("node_192.168.0.1.json", SAMPLE.formatted(true, true).getBytes(StandardCharsets.UTF_8));
		files.put("node_192.168.0.2.json", SAMPLE.formatted(false, false).getBytes(StandardCharsets.UTF_8));
		return files;
	}

	static ClusterBelief pair() {
		return belief(config(), config());
	}

	static ClusterBelief belief(Map<String, byte[]> one, Map<String, byte[]> two) {
		return ClusterBelief.of(Releases.line("6"), List.of(folder("192.168.0.1", one), folder("192.168.0.2", two)));
	}

	public static HostFolder folder(String host, Map<String, byte[]> config) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("local/node.cfg", host.getBytes(StandardCharsets.UTF_8));
		config.forEach((name, bytes) -> files.put("config/" + name, bytes));
		return HostFolder.of(host, files);
	}

}

package dev.o2cluster.topology.store;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.TopologyDocument;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads the release lines' data files once at start.
 */
@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

	@Bean
	ReleaseCatalog releaseCatalog(ResourcePatternResolver resources) throws IOException {
		List<Release> releases = new ArrayList<>();
		for (Resource file : resources.getResources("classpath:releases/*.json")) {
			releases.add(ReleaseCatalog.read(file.getInputStream()));
		}
		return new ReleaseCatalog(releases);
	}

	@Bean
	TopologyDocument topologyDocument(ReleaseCatalog releases) {
		return new TopologyDocument(releases);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}

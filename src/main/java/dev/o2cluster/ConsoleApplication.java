package dev.o2cluster;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The console: designs an O2OA cluster, generates its files and leads its start.
 */
@SpringBootApplication(excludeName = {
		// no page takes a Pageable, and nothing is woven
		"org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration",
		"org.springframework.boot.autoconfigure.aop.AopAutoConfiguration",
		"org.springdoc.core.configuration.SpringDocPageableConfiguration",
		"org.springdoc.core.configuration.SpringDocSortConfiguration",
		"org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration",
		// health is the only endpoint, and its JSON is written by Jackson 3
		"org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2EndpointAutoConfiguration",
		"org.springframework.boot.actuate.autoconfigure.info.InfoContributorAutoConfiguration",
		"org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration" })
@ConfigurationPropertiesScan
public class ConsoleApplication {

	public static void main(String[] args) {
		// it would load the YAML converter, and a second Jackson with it, of which no
		// page makes use
		System.setProperty("spring.backgroundpreinitializer.ignore", "true");
		SpringApplication application = new SpringApplication(ConsoleApplication.class);
		if (Arrays.stream(args).noneMatch(ConsoleApplication::command)) {
			application.run(args);
			return;
		}
		// a command needs no server, and says itself what there is to say
		application.setBannerMode(Banner.Mode.OFF);
		application.setDefaultProperties(Map.of("logging.level.root", "warn"));
		Stream<String> kept = Arrays.stream(args).filter((argument) -> !argument.startsWith("--server.port="));
		String[] all = Stream.concat(kept, Stream.of("--server.port=-1")).toArray(String[]::new);
		ConfigurableApplicationContext context = application.run(all);
		System.exit(SpringApplication.exit(context));
	}

	private static boolean command(String argument) {
		return argument.startsWith("--console.backup=") || argument.startsWith("--console.restore=");
	}

}

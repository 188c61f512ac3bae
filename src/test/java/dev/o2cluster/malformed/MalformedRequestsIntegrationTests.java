package dev.o2cluster.malformed;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.RestCaller;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Throws malformed requests at everything the console answers: no answer of 5xx, none
 * after more than two seconds, none that is not a problem document or a page in the
 * user's language, and no more memory in use afterwards.
 */
@ConsoleTest
class MalformedRequestsIntegrationTests {

	/** The profile {@code campaign} makes it 50,000. */
	private static final int REQUESTS = Integer.getInteger("campaign.requests", 1500);

	private static final long SEED = Long.getLong("campaign.seed", 20261123);

	private static final int WORKERS = 4;

	private static final int RUBBISH = 25;

	private static final Duration LIMIT = Duration.ofSeconds(2);

	private static final long MEBIBYTE = 1024 * 1024;

	private static final int MOST_GROWTH = 24;

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private final Map<String, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());

	private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

	private final List<byte[]> slow = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger longest = new AtomicInteger();

	private Samples samples;

	@BeforeEach
	void prepare() throws IOException {
		RestCaller rest = new RestCaller(this.port);
		String name = "malformed-" + System.nanoTime();
		String document = TopologyDocument.text(SeedPair.of("6").withName(name));
		HttpResponse<byte[]> created = rest.post("/api/topologies", document);
		String path = RestCaller.location(created);
		String run = RestCaller.location(rest.post(path + "/runs", "{\"kind\": \"start\"}"));
		String settings = "{\"path\": \"center.port\", \"value\": 1, \"hosts\": [\"192.168.0.1\"]}";
		String cookie = signIn();
		this.samples = new Samples(number(path), number(run), cookie, csrf(cookie),
				"Basic " + Base64.getEncoder()
					.encodeToString((ConsoleTest.USER + ":" + ConsoleTest.PASSWORD).getBytes(StandardCharsets.UTF_8)),
				List.of(document, settings, "{\"kind\": \"start\", \"revision\": 1}",
						"{\"state\": \"done\", \"note\": \"\"}", "{\"username\": \"x\", \"role\": \"viewer\"}",
						"6 192.168.0.1=wcasd* 192.168.0.2=asd"),
				rest.get(path + "/hosts/192.168.0.1/bundle.zip").body());
	}

	@Test
	void nothingBreaksAndEveryRefusalHelps() throws Exception {
		List<Endpoint> endpoints = Endpoint.of(this.mappings.getHandlerMethods());
		assertThat(endpoints).hasSizeGreaterThan(60);
		send(endpoints, REQUESTS / 5, SEED);
		long before = used();
		send(endpoints, REQUESTS - REQUESTS / 5, SEED + 1);
		long after = used();
		System.out.printf("%d malformed requests to %d endpoints: %s; longest %d ms; %d MiB in use before, %d after%n",
				REQUESTS, endpoints.size(), this.statuses, this.longest.get(), before / MEBIBYTE, after / MEBIBYTE);
		for (byte[] request : this.slow) {
			assertThat(RawAnswer.of(this.port, request).time()).as(new String(request, StandardCharsets.UTF_8))
				.isLessThan(LIMIT);
		}
		assertThat(this.faults).isEmpty();
		assertThat((after - before) / MEBIBYTE).isLessThan(MOST_GROWTH);
	}

	private void send(List<Endpoint> endpoints, int count, long seed) throws Exception {
		ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
		List<Callable<Void>> work = new ArrayList<>();
		for (int worker = 0; worker < WORKERS; worker++) {
			Campaign campaign = new Campaign(endpoints, this.samples, seed * 31 + worker);
			work.add(() -> {
				for (int request = 0; request < count / WORKERS; request++) {
					if (request % RUBBISH == 0) {
						rubbish(campaign.rubbish());
					}
					else {
						judge(campaign.next());
					}
				}
				return null;
			});
		}
		for (var result : workers.invokeAll(work)) {
			result.get();
		}
		workers.shutdown();
	}

	private void rubbish(byte[] request) throws IOException {
		RawAnswer answer = time(request);
		if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
			fault(answer, new String(request, StandardCharsets.ISO_8859_1));
		}
	}

	private void judge(RawRequest request) throws IOException {
		RawAnswer answer = time(request.bytes());
		boolean refused = answer.status() >= 400;
		boolean closed = answer.status() == 0;
		if (closed || answer.status() >= 500 || (refused && !helps(request, answer))
				|| answer.text().contains("\tat ")) {
			fault(answer, request.toString());
		}
	}

	/**
	 * Answers to {@code HEAD} have no body, and what Tomcat refuses never comes to us.
	 */
	private static boolean helps(RawRequest request, RawAnswer answer) {
		if (request.toString().startsWith("HEAD")) {
			return true;
		}
		if (!request.page() && !answer.type().equals("text/html")) {
			return answer.type().equals("application/problem+json") && answer.text().contains("\"detail\"");
		}
		return answer.type().equals("text/html") && answer.text().contains("<main")
				&& answer.text().contains("lang=\"" + request.language());
	}

	private RawAnswer time(byte[] request) throws IOException {
		RawAnswer answer = RawAnswer.of(this.port, request);
		this.statuses.merge(Integer.toString(answer.status()), 1, Integer::sum);
		this.longest.accumulateAndGet((int) answer.time().toMillis(), Math::max);
		if (answer.time().compareTo(LIMIT) > 0) {
			this.slow.add(request);
		}
		return answer;
	}

	private void fault(RawAnswer answer, String request) {
		if (this.faults.size() < 40) {
			String text = answer.text();
			this.faults.add(request + "\n---> " + text.substring(0, Math.min(text.length(), 700)) + "\n==========\n");
		}
	}

	private static long used() throws InterruptedException {
		for (int time = 0; time < 3; time++) {
			System.gc();
			Thread.sleep(100);
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private String signIn() throws IOException {
		RawAnswer page = RawAnswer.of(this.port, new RawRequest("GET", "/login").bytes());
		String form = "username=" + ConsoleTest.USER + "&password=" + ConsoleTest.PASSWORD + "&_csrf=" + token(page);
		RawRequest login = new RawRequest("POST", "/login").header("Cookie", cookie(page));
		login.body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
		return cookie(RawAnswer.of(this.port, login.bytes()));
	}

	private String csrf(String cookie) throws IOException {
		return token(RawAnswer.of(this.port, new RawRequest("GET", "/account").header("Cookie", cookie).bytes()));
	}

	private static String cookie(RawAnswer answer) {
		Matcher cookie = Pattern.compile("(?mi)^Set-Cookie: (JSESSIONID=[^;]+)").matcher(answer.text());
		assertThat(cookie.find()).isTrue();
		return cookie.group(1);
	}

	private static String token(RawAnswer page) {
		Matcher token = CSRF.matcher(page.text());
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private static long number(String path) {
		return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
	}

}

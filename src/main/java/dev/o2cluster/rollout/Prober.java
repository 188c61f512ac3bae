package dev.o2cluster.rollout;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import dev.o2cluster.rollout.ProbeResult.Answer;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.topology.HostAddress;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks hosts whether their servers are up: a few at a time, each for two seconds at most,
 * without a login, a redirect or a word about the design.
 */
@Component
class Prober {

	static final Duration PATIENCE = Duration.ofSeconds(2);

	/** A whole round is cut off after this time; who was not asked by then is lost. */
	private static final Duration ROUND = Duration.ofSeconds(20);

	/** Echoes and lists of modules are far shorter than this. */
	private static final int ENOUGH = 256 * 1024;

	private static final Pattern SUCCESS = Pattern.compile("\"type\"\\s*:\\s*\"success\"");

	static final int AT_A_TIME = 128;

	/** What a probe may take to say itself that its time is up, in milliseconds. */
	private static final int GRACE = 200;

	private final ExecutorService workers;

	private final Clock clock;

	Prober(Clock clock) {
		this.clock = clock;
		AtomicInteger number = new AtomicInteger();
		this.workers = Executors.newFixedThreadPool(AT_A_TIME, (work) -> {
			Thread thread = new Thread(work, "probe-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		});
	}

	@PreDestroy
	void stop() {
		this.workers.shutdownNow();
	}

	/**
	 * Asks everything at once.
	 * @param probes the questions
	 * @return an answer to each, in the same order
	 */
	List<ProbeResult> ask(Collection<Probe> probes) {
		List<CompletableFuture<ProbeResult>> answers = probes.stream().map(this::begin).toList();
		CompletableFuture<Void> round = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
		round.completeOnTimeout(null, ROUND.toMillis(), TimeUnit.MILLISECONDS).join();
		Iterator<Probe> asked = probes.iterator();
		return answers.stream().map((answer) -> {
			answer.complete(lost(asked.next(), ROUND));
			return answer.join();
		}).toList();
	}

	/**
	 * A name service may take longer than the patience without being told to stop, so the
	 * answer does not wait for the work.
	 */
	private CompletableFuture<ProbeResult> begin(Probe probe) {
		CompletableFuture<ProbeResult> answer = new CompletableFuture<>();
		this.workers.execute(() -> {
			if (!answer.isDone()) {
				answer.completeOnTimeout(lost(probe, PATIENCE), PATIENCE.toMillis() + GRACE, TimeUnit.MILLISECONDS);
				answer.complete(ask(probe));
			}
		});
		return answer;
	}

	ProbeResult ask(Probe probe) {
		long start = System.nanoTime();
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(probe.host().value(), probe.port()), (int) PATIENCE.toMillis());
		}
		catch (ConnectException ex) {
			boolean refused = String.valueOf(ex.getMessage()).contains("refused");
			return failed(probe, refused ? Answer.CLOSED : Answer.LOST, start);
		}
		catch (IOException ex) {
			return failed(probe, Answer.LOST, start);
		}
		return (probe.kind() == Probe.Kind.TCP) ? new ProbeResult(probe, Answer.UP, 0, millis(start), null)
				: get(probe, start);
	}

	private ProbeResult get(Probe probe, long start) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(probe.url())).GET().build();
		CompletableFuture<HttpResponse<byte[]>> response = Http.CLIENT.sendAsync(request, FirstBytes.of(ENOUGH));
		Instant asked = this.clock.instant();
		try {
			HttpResponse<byte[]> answer = response.get(PATIENCE.toMillis() - millis(start), TimeUnit.MILLISECONDS);
			Duration half = Duration.between(asked, this.clock.instant()).dividedBy(2);
			return result(probe, answer, start, asked.plus(half));
		}
		catch (TimeoutException ex) {
			response.cancel(true);
			return failed(probe, Answer.LOST, start);
		}
		catch (ExecutionException ex) {
			return failed(probe, Answer.WRONG, start);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return failed(probe, Answer.LOST, start);
		}
	}

	private static ProbeResult result(Probe probe, HttpResponse<byte[]> answer, long start, Instant at) {
		boolean right = answer.statusCode() == 200 && names(answer.body(), probe.names());
		return new ProbeResult(probe, right ? Answer.UP : Answer.WRONG, answer.statusCode(), millis(start),
				ServerTime.ahead(answer.headers(), answer.body(), at));
	}

	private static boolean names(byte[] content, @Nullable HostAddress host) {
		String text = new String(content, StandardCharsets.UTF_8);
		return host == null || (SUCCESS.matcher(text).find() && text.contains("\"" + host + "\""));
	}

	private static ProbeResult failed(Probe probe, Answer answer, long start) {
		return new ProbeResult(probe, answer, 0, millis(start), null);
	}

	private static ProbeResult lost(Probe probe, Duration after) {
		return new ProbeResult(probe, Answer.LOST, 0, after.toMillis(), null);
	}

	private static long millis(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

	/** Made by the first question: TLS alone is five hundred classes. */
	private static final class Http {

		static final HttpClient CLIENT = HttpClient.newBuilder()
			.connectTimeout(PATIENCE)
			.followRedirects(Redirect.NEVER)
			.sslContext(AnyCertificate.context())
			.build();

	}

}

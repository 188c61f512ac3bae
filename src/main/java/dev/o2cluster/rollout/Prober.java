package dev.o2cluster.rollout;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.o2cluster.rollout.ProbeResult.Answer;
import dev.o2cluster.startup.Probe;
import jakarta.annotation.PreDestroy;

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

	/** An echo is far shorter than this. */
	private static final int ENOUGH = 8192;

	private static final int AT_A_TIME = 64;

	private final ExecutorService workers;

	private final HttpClient http;

	private final Clock clock;

	Prober(Clock clock) {
		this.clock = clock;
		AtomicInteger number = new AtomicInteger();
		this.workers = Executors.newFixedThreadPool(AT_A_TIME, (work) -> {
			Thread thread = new Thread(work, "probe-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		});
		this.http = HttpClient.newBuilder()
			.connectTimeout(PATIENCE)
			.followRedirects(Redirect.NEVER)
			.sslContext(AnyCertificate.context())
			.build();
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
		List<Callable<ProbeResult>> work = probes.stream()
			.map((probe) -> (Callable<ProbeResult>) () -> ask(probe))
			.toList();
		try {
			List<Future<ProbeResult>> answers = this.workers.invokeAll(work, ROUND.toMillis(), TimeUnit.MILLISECONDS);
			Iterator<Probe> asked = probes.iterator();
			return answers.stream().map((answer) -> result(answer, asked.next())).toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
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
		Duration left = PATIENCE.minusNanos(System.nanoTime() - start).plusMillis(100);
		HttpRequest request = HttpRequest.newBuilder(URI.create(probe.url())).timeout(left).GET().build();
		try {
			Instant asked = this.clock.instant();
			HttpResponse<InputStream> response = this.http.send(request, BodyHandlers.ofInputStream());
			Duration half = Duration.between(asked, this.clock.instant()).dividedBy(2);
			try (InputStream body = response.body()) {
				Answer answer = (response.statusCode() == 200) ? Answer.UP : Answer.WRONG;
				return new ProbeResult(probe, answer, response.statusCode(), millis(start),
						ServerTime.ahead(response.headers(), body.readNBytes(ENOUGH), asked.plus(half)));
			}
		}
		catch (HttpTimeoutException ex) {
			return failed(probe, Answer.LOST, start);
		}
		catch (IOException ex) {
			return failed(probe, Answer.WRONG, start);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return failed(probe, Answer.LOST, start);
		}
	}

	private static ProbeResult failed(Probe probe, Answer answer, long start) {
		return new ProbeResult(probe, answer, 0, millis(start), null);
	}

	private static ProbeResult result(Future<ProbeResult> future, Probe probe) {
		if (future.isCancelled()) {
			return new ProbeResult(probe, Answer.LOST, 0, ROUND.toMillis(), null);
		}
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private static long millis(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

}

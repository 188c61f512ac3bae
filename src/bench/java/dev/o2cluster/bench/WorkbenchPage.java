package dev.o2cluster.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.o2cluster.topology.Clusters;
import dev.o2cluster.topology.TopologyDocument;

/**
 * Measures the page of roles as a person meets it: how soon it is there, how soon a key
 * shows what it changes, and how evenly it scrolls.
 */
public final class WorkbenchPage {

	private static final int EDITS = 14;

	private static final int WARM_UP = 4;

	/** Notes when a key was pressed, when its changed lines were in the page, and painted. */
	private static final String NOTES = """
			(() => {
			  const painted = (then) => requestAnimationFrame(() => {
			    const channel = new MessageChannel();
			    channel.port1.onmessage = () => then(performance.now());
			    channel.port2.postMessage(null);
			  });
			  document.addEventListener('keydown', (event) => {
			    if (event.key !== 's') { return; }
			    const steps = { key: event.timeStamp };
			    painted((now) => { steps.tick = now; });
			    const seen = new MutationObserver(() => {
			      const at = document.activeElement.closest('tr')?.dataset.address;
			      if (steps.shown || !document.querySelector('#file-text > .line--added')
			          || !document.getElementById('file').dataset.path.includes('node_' + at + '.json')) { return; }
			      steps.shown = performance.now();
			      painted((now) => {
			        steps.painted = now;
			        seen.disconnect();
			        const asked = performance.getEntriesByType('resource').filter((one) => one.name.includes('/roles/ticks')).at(-1);
			        Object.assign(steps, { sent: asked.startTime, answered: asked.responseEnd, bytes: asked.transferSize });
			        window.told(steps);
			      });
			    });
			    seen.observe(document.getElementById('files'), { childList: true, subtree: true, attributes: true });
			  }, true);
			})()""";

	private static final String LOAD = """
			() => new Promise((done) => new PerformanceObserver((list) => {
			  const [page] = performance.getEntriesByType('navigation');
			  const [first] = performance.getEntriesByName('first-contentful-paint');
			  done({ 'answer': page.responseEnd, 'first paint': first.startTime, 'largest paint': list.getEntries().at(-1).startTime,
			    'scripts done': page.domContentLoadedEventEnd, 'elements': document.querySelectorAll('*').length });
			}).observe({ type: 'largest-contentful-paint', buffered: true }))""";

	private static final String FRAMES = """
			() => { window.frames60 = []; let last = performance.now();
			  const next = (now) => { window.frames60.push(now - last); last = now; window.watching && requestAnimationFrame(next); };
			  window.watching = true; requestAnimationFrame(next); }""";

	private final String base;

	private final String user;

	private final String password;

	private WorkbenchPage(String base, String user, String password) {
		this.base = base;
		this.user = user;
		this.password = password;
	}

	/**
	 * Stores clusters on a running console and prints what its page of roles takes.
	 * @param arguments the console's address, a designer's name and password, then numbers
	 * of hosts
	 * @throws Exception if the console or the browser does not answer
	 */
	public static void main(String[] arguments) throws Exception {
		WorkbenchPage measured = new WorkbenchPage(arguments[0], arguments[1], arguments[2]);
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
			.setExecutablePath(Path.of(System.getProperty("browser.path", "/usr/bin/chromium")))
			.setArgs(List.of("--no-sandbox", "--disable-gpu"));
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium().launch(options)) {
			for (String hosts : List.of(arguments).subList(3, arguments.length)) {
				measured.measure(browser, Integer.parseInt(hosts));
			}
		}
	}

	private void measure(Browser browser, int hosts) throws IOException, InterruptedException {
		String roles = this.base + store(hosts).replace("/api/", "/") + "/roles";
		Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
		page.navigate(this.base + "/login");
		page.locator("[name=username]").fill(this.user);
		page.locator("[name=password]").fill(this.password);
		page.locator("main form [type=submit]").click();
		page.addInitScript(NOTES);
		page.navigate(roles);
		page.navigate(roles);
		System.out.println(hosts + " hosts, milliseconds unless said otherwise");
		print("page", List.of(numbers(page.evaluate(LOAD))));
		List<Map<String, Double>> edits = edits(page);
		print("key s", edits.subList(WARM_UP, edits.size()));
		print("wheel", List.of(scroll(page)));
		page.close();
	}

	private static List<Map<String, Double>> edits(Page page) {
		List<Map<String, Double>> edits = new ArrayList<>();
		page.locator("[data-matrix] tbody tr:nth-child(2) input[data-role=storage]").focus();
		for (int i = 0; i < EDITS + WARM_UP; i++) {
			page.evaluate("() => { window.steps = new Promise((told) => { window.told = told; }); performance.clearResourceTimings(); }");
			page.keyboard().press("s");
			Map<String, Double> steps = numbers(page.evaluate("() => window.steps"));
			double key = steps.get("key");
			Map<String, Double> edit = new TreeMap<>();
			edit.put("1 tick painted after", steps.get("tick") - key);
			edit.put("2 key to request", steps.get("sent") - key);
			edit.put("3 request to answer", steps.get("answered") - steps.get("sent"));
			edit.put("4 answer to page", steps.get("shown") - steps.get("answered"));
			edit.put("5 page to paint", steps.get("painted") - steps.get("shown"));
			edit.put("6 key to changed lines painted", steps.get("painted") - key);
			edit.put("7 bytes received", steps.get("bytes"));
			edits.add(edit);
			page.waitForTimeout(150);
			page.keyboard().press("ArrowDown");
			page.waitForTimeout(20);
		}
		return edits;
	}

	private static Map<String, Double> scroll(Page page) {
		page.locator("[data-matrix] tbody tr:nth-child(2) input[data-role=storage]").hover();
		page.evaluate(FRAMES);
		for (int i = 0; i < 60; i++) {
			page.mouse().wheel(0, 120);
			page.waitForTimeout(16);
		}
		page.evaluate("window.watching = false");
		List<Double> frames = new ArrayList<>();
		((List<?>) page.evaluate("window.frames60")).forEach((frame) -> frames.add(((Number) frame).doubleValue()));
		frames.sort(null);
		return new TreeMap<>(Map.of("frames", (double) frames.size(), "frame p50", at(frames, 0.5), "frame p95",
				at(frames, 0.95), "frame longest", at(frames, 1), "over 25 ms",
				(double) frames.stream().filter((frame) -> frame > 25).count()));
	}

	private String store(int hosts) throws IOException, InterruptedException {
		String caller = Base64.getEncoder()
			.encodeToString((this.user + ":" + this.password).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + "/api/topologies"))
			.header("Authorization", "Basic " + caller)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(TopologyDocument
				.text(Clusters.of(hosts).withName("bench-" + hosts + "-" + System.currentTimeMillis()))))
			.build();
		String location = HttpClient.newHttpClient()
			.send(request, BodyHandlers.ofString())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		return URI.create(location).getPath();
	}

	private static Map<String, Double> numbers(Object value) {
		Map<String, Double> numbers = new TreeMap<>();
		((Map<?, ?>) value)
			.forEach((name, number) -> numbers.put(name.toString(), ((Number) number).doubleValue()));
		return numbers;
	}

	/** Prints a row for every step with its median, its 95th percentile and its worst. */
	private static void print(String what, List<Map<String, Double>> all) {
		for (String step : all.get(0).keySet()) {
			List<Double> sorted = all.stream().map((one) -> one.get(step)).sorted().toList();
			System.out.printf(Locale.ROOT, "  %-6s %-32s %8.1f", what, step, at(sorted, 0.5));
			System.out.printf(Locale.ROOT, (all.size() > 1) ? "  p95 %8.1f  worst %8.1f%n" : "%n", at(sorted, 0.95),
					at(sorted, 1));
		}
	}

	private static double at(List<Double> sorted, double share) {
		return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
	}

}

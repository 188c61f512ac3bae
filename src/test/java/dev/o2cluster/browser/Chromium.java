package dev.o2cluster.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * The browser of the tests: one Chromium for all of them, and after each test the proof
 * that no page complained. Without a Chromium the tests are skipped, or fail where the
 * system property {@code browser.required} is true.
 */
class Chromium implements BeforeAllCallback, AfterEachCallback {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			// nobody sees the address bar, whose suggestions take a process for every
			// window; the others are of
			// Playwright's own list, which this one replaces
			"--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
					+ "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,"
					+ "GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,OptimizationHints,PaintHolding,Translate");

	/** The one without windows comes first: it spares half the work. */
	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:/Program Files/Google/Chrome/Application/chrome.exe");

	private final List<Operator> operators = new ArrayList<>();

	/** Browser, console and tests share the machine's processors. */
	private static final int PATIENCE = 15_000;

	private Optional<Browser> browser = Optional.empty();

	@Override
	public void beforeAll(ExtensionContext context) {
		Path executable = executable().orElseThrow(Chromium::missing);
		ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(Chromium.class));
		Running running = store.computeIfAbsent(Running.class, (type) -> Running.start(executable), Running.class);
		this.browser = Optional.of(running.browser);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	/** Seats an operator at a screen of their own. */
	Operator operator(int port, Operator.Wish... wishes) {
		Operator operator = new Operator(this.browser.orElseThrow(), port, List.of(wishes));
		this.operators.add(operator);
		return operator;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		List<String> complaints = this.operators.stream().flatMap((operator) -> operator.leave().stream()).toList();
		this.operators.clear();
		if (!complaints.isEmpty()) {
			throw new AssertionError("The browser complained: " + complaints);
		}
	}

	private static Optional<Path> executable() {
		return Stream
			.concat(Stream.of(System.getProperty("browser.path"), System.getenv("BROWSER_PATH")), USUAL_PLACES.stream())
			.filter(Objects::nonNull)
			.filter((path) -> !path.isBlank())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static RuntimeException missing() {
		String message = "No Chromium found: install it, or name it by the system property browser.path";
		if (Boolean.getBoolean("browser.required")) {
			return new IllegalStateException(message);
		}
		System.out.println("BROWSER TESTS SKIPPED. " + message);
		return new TestAbortedException(message);
	}

	/** The one browser, closed when all tests are over. */
	private static final class Running implements AutoCloseable {

		private final Playwright playwright;

		private final Browser browser;

		private Running(Playwright playwright, Browser browser) {
			this.playwright = playwright;
			this.browser = browser;
		}

		static Running start(Path executable) {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
			return new Running(playwright, browser);
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}

package dev.o2cluster.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.text.Texts;

/**
 * Somebody at a browser. Finds buttons, links and fields by the words on them, in the
 * language the browser asks for, and remembers whatever the pages complain of.
 */
class Operator {

	/** Chromium's remark on every answer from 400 on; those of pages are meant. */
	private static final String ANSWER_REMARK = "Failed to load resource";

	/** Sessions by port, so that only who wants to test it signs in by the form. */
	private static final ConcurrentMap<Integer, String> SESSIONS = new ConcurrentHashMap<>();

	private final List<String> complaints = new ArrayList<>();

	private final BrowserContext context;

	private final Page page;

	private final List<Texts> words;

	Operator(Browser browser, int port, List<Wish> wishes) {
		Locale locale = wishes.contains(Wish.CHINESE) ? Texts.CHINESE : Texts.ENGLISH;
		Browser.NewContextOptions options = new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
			.setLocale(locale.equals(Texts.CHINESE) ? "zh-CN" : "en-GB")
			.setJavaScriptEnabled(!wishes.contains(Wish.NO_SCRIPT))
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(1280, 900);
		this.words = Stream
			.of("pages", "problems", "settings", "rollout", "history", "people", "clusterfiles", "workbench", "deleted",
					"network", "external")
			.map((bundle) -> Texts.of(bundle, locale))
			.toList();
		this.context = browser
			.newContext(wishes.contains(Wish.SIGNED_OUT) ? options : options.setStorageState(session(browser, port)));
		this.page = this.context.newPage();
		this.page.setDefaultTimeout(15_000);
		this.page.onConsoleMessage(this::listen);
		this.page.onPageError(this.complaints::add);
		this.page.onResponse(this::listen);
	}

	private static String session(Browser browser, int port) {
		return SESSIONS.computeIfAbsent(port, (key) -> {
			Operator first = new Operator(browser, port, List.of(Wish.SIGNED_OUT));
			first.open("/login").signIn();
			String session = first.context.storageState();
			first.leave();
			return session;
		});
	}

	private void listen(ConsoleMessage message) {
		boolean bad = message.type().equals("error") || message.type().equals("warning");
		if (bad && !message.text().startsWith(ANSWER_REMARK)) {
			this.complaints.add(message.location() + " " + message.text());
		}
	}

	private void listen(Response response) {
		if (response.status() >= 400 && !response.request().isNavigationRequest()) {
			this.complaints.add(response.url() + " answered " + response.status());
		}
	}

	Page page() {
		return this.page;
	}

	/** The page's path, without the host. */
	String path() {
		return this.page.url().replaceFirst("^https?://[^/]+", "");
	}

	/** Opens a page that exists. */
	Operator open(String path) {
		if (visit(path) != 200) {
			throw new AssertionError(path + " is not there");
		}
		return this;
	}

	/** Opens whatever stands at an address and tells its status. */
	int visit(String path) {
		return Objects.requireNonNull(this.page.navigate(path)).status();
	}

	void signIn() {
		field("login.username").fill(ConsoleTest.USER);
		field("login.password").fill(ConsoleTest.PASSWORD);
		press("login.submit");
	}

	/** The words of a message in the operator's language. */
	String words(String key, Object... arguments) {
		return this.words.stream()
			.filter((bundle) -> bundle.has(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(key))
			.get(key, arguments);
	}

	Locator field(String key, Object... arguments) {
		return this.page.getByLabel(words(key, arguments), new Page.GetByLabelOptions().setExact(true));
	}

	Locator button(String key, Object... arguments) {
		return this.page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName(words(key, arguments)).setExact(true));
	}

	Locator link(String key, Object... arguments) {
		return this.page.getByRole(AriaRole.LINK,
				new Page.GetByRoleOptions().setName(words(key, arguments)).setExact(true));
	}

	Locator heading(String text) {
		return this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
	}

	Operator press(String key, Object... arguments) {
		button(key, arguments).click();
		return this;
	}

	Operator follow(String key, Object... arguments) {
		link(key, arguments).click();
		return this;
	}

	/** The box of a role on a host. */
	Locator box(String role, String host) {
		return field("roles.cell", words("role." + role), host);
	}

	/** Downloads what a link leads to. */
	byte[] download(String key, Object... arguments) {
		try {
			return Files.readAllBytes(this.page.waitForDownload(() -> link(key, arguments).click()).path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What axe finds wrong with the page as it stands. */
	List<String> violations() {
		return violations(axe());
	}

	/** What axe finds wrong by some of its rules. */
	List<String> violations(List<String> rules) {
		return violations(axe().withRules(rules));
	}

	/** Nobody reads the details of what is fine, which take most of the time. */
	private AxeBuilder axe() {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return new AxeBuilder(this.page).options(options).setLegacyMode(true);
	}

	private List<String> violations(AxeBuilder axe) {
		return axe.analyze()
			.getViolations()
			.stream()
			.flatMap((rule) -> rule.getNodes().stream().map((node) -> described(rule, node)))
			.toList();
	}

	private static String described(Rule rule, CheckedNode node) {
		return rule.getId() + " at " + node.getTarget() + " " + node.getHtml() + " "
				+ node.getAny().stream().map((check) -> check.getMessage()).toList();
	}

	/** Ends the visit and tells, once, what the pages complained of. */
	List<String> leave() {
		this.context.close();
		List<String> told = List.copyOf(this.complaints);
		this.complaints.clear();
		return told;
	}

	/**
	 * What an operator has or has not; without any wish English, scripts and a session.
	 */
	enum Wish {

		ENGLISH, CHINESE, NO_SCRIPT, SIGNED_OUT

	}

}

package dev.o2cluster.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * Requests that wait until the test lets them go, as on a slow line.
 */
final class Held {

	private final Page page;

	private final List<Route> routes = new ArrayList<>();

	private boolean open;

	private Held(Page page) {
		this.page = page;
	}

	/** Holds what an operator's page asks for. */
	static Held of(Operator operator, String url) {
		Held held = new Held(operator.page());
		held.page.route(url, held::take);
		return held;
	}

	private void take(Route route) {
		if (this.open) {
			route.resume();
		}
		else {
			this.routes.add(route);
		}
	}

	/** Waits until the page has asked. */
	void await() {
		this.page.waitForCondition(() -> !this.routes.isEmpty());
	}

	/** Lets go those that wait, and all that follow. */
	void letGo() {
		this.open = true;
		this.routes.forEach(Route::resume);
		this.routes.clear();
	}

}

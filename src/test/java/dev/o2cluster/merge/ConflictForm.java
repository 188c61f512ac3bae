package dev.o2cluster.merge;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form that asks whose version of a field counts, filled in.
 */
final class ConflictForm {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

	private ConflictForm() {
	}

	/** What a browser sends when one side of the first conflict is chosen. */
	static Map<String, String> choosing(String side, HttpResponse<String> page) {
		Map<String, String> form = new HashMap<>();
		Matcher hidden = HIDDEN.matcher(page.body());
		while (hidden.find()) {
			form.put(hidden.group(1), hidden.group(2).replace("&quot;", "\"").replace("&#39;", "'"));
		}
		form.remove("_csrf");
		form.put("take-0", side);
		return form;
	}

}

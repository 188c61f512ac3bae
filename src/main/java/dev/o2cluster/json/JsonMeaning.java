package dev.o2cluster.json;

import tools.jackson.databind.JsonNode;

/**
 * What JSON texts say, whatever their form: order of members, blanks, comments and the
 * style of numbers count for nothing.
 */
public final class JsonMeaning {

	private JsonMeaning() {
	}

	/**
	 * Compares two texts, read as leniently as O2OA does.
	 * @param one a text
	 * @param other another
	 * @return whether both say the same; not where one cannot be read
	 */
	public static boolean same(String one, String other) {
		try {
			return LenientJson.read(one).tree().equals(JsonMeaning::compare, LenientJson.read(other).tree());
		}
		catch (JsonSyntaxException ex) {
			return false;
		}
	}

	private static int compare(JsonNode one, JsonNode other) {
		if (one.isNumber() && other.isNumber()) {
			return one.decimalValue().compareTo(other.decimalValue());
		}
		return one.equals(other) ? 0 : 1;
	}

}

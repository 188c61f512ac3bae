package dev.o2cluster.malformed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes good input bad, in ways that depend on nothing but the seed.
 */
final class Mutations {

	private static final List<String> HOSTILE = List.of("", " ", "\0", "null", "-1", "0", "1e999",
			"9223372036854775808", "NaN", "true", "[]", "{}", "../../etc/passwd", "..\\..\\windows", "%00", "%2e%2e%2f",
			"%", "%zz", "\ud800", "\u202e", "\uffff", "\ufeff", "中心服务器", "😀", "fe80::1", "::1", "127.0.0.1",
			"localhost", "10.0.0.256", "010.0.0.1", "1.2.3", "a_b", "a..b", ".a", "-a", "a-", "xn--", "a b", "a,b;c|d",
			"10.0.0.[1-99999999]", "10.0.[0-255].[0-255]", "[[1-2]-3]", "[1-", "1-2]", "'; drop table topology; --",
			"\" onload=\"alert(1)", "<script>alert(1)</script>", "${7*7}", "#{7*7}", "[[${7*7}]]", "__${7*7}__::x",
			"~{x}", "{{7*7}}", "=cmd|' /C calc'!A0", "javascript:alert(1)", "file:///etc/passwd",
			"a\r\nSet-Cookie: x=y", "\t\n\u000b\f\r", "(a+)+$", "*".repeat(60), "?*?*?*?*?*?*?*?*?*?*!",
			"a".repeat(300), "9".repeat(400), "-".repeat(5000), "[".repeat(3000), "{\"a\":".repeat(500),
			"6 192.168.0.1=wcasd*", "6 192.168.0.1=wcasd* 192.168.0.1=x", "7 =", "6 a=w*w*w*");

	private final Random random;

	Mutations(Random random) {
		this.random = random;
	}

	String hostile() {
		return (this.random.nextInt(4) > 0) ? HOSTILE.get(this.random.nextInt(HOSTILE.size())) : noise();
	}

	private String noise() {
		StringBuilder noise = new StringBuilder();
		int length = this.random.nextInt(40);
		for (int i = 0; i < length; i++) {
			noise.appendCodePoint(switch (this.random.nextInt(4)) {
				case 0 -> this.random.nextInt(32);
				case 1 -> 0x4e00 + this.random.nextInt(0x2000);
				case 2 -> this.random.nextInt(0x10ffff);
				default -> 32 + this.random.nextInt(95);
			});
		}
		return noise.toString();
	}

	/** A few characters lost, doubled, moved or replaced. */
	String text(String good) {
		StringBuilder text = new StringBuilder(good);
		int times = 1 + this.random.nextInt(4);
		for (int time = 0; time < times && text.length() > 2; time++) {
			int from = this.random.nextInt(text.length() - 1);
			int to = from + 1 + this.random.nextInt(Math.min(40, text.length() - from));
			switch (this.random.nextInt(6)) {
				case 0 -> text.delete(from, to);
				case 1 -> text.insert(from, text.substring(from, to));
				case 2 -> text.insert(from, hostile());
				case 3 -> text.replace(from, to, hostile());
				case 4 -> text.setLength(from);
				default -> text.setCharAt(from, (char) this.random.nextInt(0xffff));
			}
		}
		return text.toString();
	}

	/** A value of a document replaced by something else. */
	String value(String document) {
		List<String> values = document.lines()
			.flatMap((line) -> Arrays.stream(line.split("[\\[\\]{},:]")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
		String value = values.get(this.random.nextInt(values.size()));
		String other = switch (this.random.nextInt(5)) {
			case 0 -> "null";
			case 1 -> Long.toString(this.random.nextLong());
			case 2 -> "[" + value + "," + value + "]";
			case 3 -> "{\"" + this.random.nextInt() + "\":" + value + "}";
			default -> "\"" + hostile().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
		};
		return document.replace(value, other);
	}

	byte[] bytes(byte[] good) {
		byte[] bytes = good.clone();
		int flips = 1 + this.random.nextInt(20);
		for (int flip = 0; flip < flips && bytes.length > 0; flip++) {
			bytes[this.random.nextInt(bytes.length)] = (byte) this.random.nextInt();
		}
		return (this.random.nextInt(3) == 0) ? Arrays.copyOf(bytes, this.random.nextInt(bytes.length + 1)) : bytes;
	}

	/** In an address: encoded, half encoded or as it is. */
	String inAddress(String value) {
		return switch (this.random.nextInt(8)) {
			case 0 -> value.replaceAll("[\\s\\p{Cntrl}]", "");
			case 1 -> text(encoded(value)).replaceAll("[\\s\\p{Cntrl}]", "");
			default -> encoded(value);
		};
	}

	static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}

package dev.o2cluster;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word a user sees exists in English and Chinese and comes from the bundles.
 */
class MessagesTests {

	private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

	/** Attributes whose values people read. */
	private static final Pattern BARE_ATTRIBUTE = Pattern
		.compile("\\s(?:title|aria-label|alt|placeholder)=\"([^\"]*[a-z]{2,}[^\"]*)\"");

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]*)[(}]");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	static Stream<String> bundles() throws IOException {
		return Arrays.stream(RESOURCES.getResources("classpath:messages/*.properties"))
			.map(Resource::getFilename)
			.map(String::valueOf)
			.filter((name) -> !name.endsWith("_zh.properties"))
			.map((name) -> name.substring(0, name.length() - ".properties".length()));
	}

	static Stream<Resource> templates() throws IOException {
		return Arrays.stream(RESOURCES.getResources("classpath:templates/**/*.html"));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
		assertThat(load(bundle + "_zh").keySet()).isEqualTo(load(bundle).keySet());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void bothLanguagesNameTheSameArguments(String bundle) throws IOException {
		Properties english = load(bundle);
		Properties chinese = load(bundle + "_zh");
		english.stringPropertyNames()
			.forEach((key) -> assertThat(arguments(chinese.getProperty(key))).as(key)
				.isEqualTo(arguments(english.getProperty(key))));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyMessageCanBeFormatted(String bundle) throws IOException {
		for (String file : List.of(bundle, bundle + "_zh")) {
			Properties messages = load(file);
			messages.stringPropertyNames()
				.forEach((key) -> assertThat(new MessageFormat(messages.getProperty(key))).as(key).isNotNull());
			messages.stringPropertyNames()
				.forEach((key) -> assertThat(messages.getProperty(key).replace("''", "")).as("%s: lone quote", key)
					.doesNotContain("'"));
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void englishIsNotChinese(String bundle) throws IOException {
		Properties english = load(bundle);
		english.stringPropertyNames()
			.stream()
			.filter((key) -> !key.equals("layout.language.zh"))
			.forEach((key) -> assertThat(HAN.matcher(english.getProperty(key)).find()).as(key).isFalse());
	}

	@ParameterizedTest
	@MethodSource("templates")
	void templatesNameOnlyKnownKeys(Resource template) throws IOException {
		Matcher keys = KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
		Set<Object> known = new HashSet<>();
		for (String bundle : bundles().toList()) {
			known.addAll(load(bundle).keySet());
		}
		while (keys.find()) {
			assertThat(known).as(template.getFilename()).contains(keys.group(1));
		}
	}

	/**
	 * Text between tags is only allowed as a sample that {@code th:text} replaces.
	 */
	@ParameterizedTest
	@MethodSource("templates")
	void templatesHoldNoBareText(Resource template) throws IOException {
		String html = template.getContentAsString(StandardCharsets.UTF_8);
		Matcher tags = Pattern.compile("<([a-z0-9:]+)((?:\\s[^<>]*?\"[^\"]*\"|\\s[a-z-]+)*)\\s*>([^<]+)<")
			.matcher(html);
		Set<String> bare = new TreeSet<>();
		while (tags.find()) {
			boolean replaced = tags.group(2).contains("th:text=") || tags.group(2).contains("th:replace=");
			if (!replaced && tags.group(3).codePoints().anyMatch(Character::isLetter)) {
				bare.add(tags.group(3).strip());
			}
		}
		assertThat(bare).as(template.getFilename()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void templatesHoldNoBareAttributes(Resource template) throws IOException {
		Matcher attributes = BARE_ATTRIBUTE.matcher(template.getContentAsString(StandardCharsets.UTF_8));
		while (attributes.find()) {
			// an example of an address is the same in every language
			assertThat(attributes.group(1)).as(template.getFilename()).matches("[0-9.\\[\\]-]+");
		}
	}

	/** Thymeleaf puts a fragment in before it looks at conditions of the same tag. */
	@ParameterizedTest
	@MethodSource("templates")
	void fragmentsAreNotPutInByTagsWithConditions(Resource template) throws IOException {
		Matcher tags = Pattern.compile("<[a-z:]+[^<>]*th:(?:replace|insert)=[^<>]*>")
			.matcher(template.getContentAsString(StandardCharsets.UTF_8));
		while (tags.find()) {
			assertThat(tags.group()).as(template.getFilename())
				.doesNotContain(" th:if=", " th:unless=", " th:each=", " th:with=");
		}
	}

	/** The bundles of pages are searched together, so a key must mean one thing. */
	@Test
	void pagesBundlesShareNoKeys() throws IOException {
		Set<Object> seen = new HashSet<>();
		Set<Object> twice = new TreeSet<>();
		for (String bundle : bundles().filter((name) -> !List.of("runbook", "schedule", "startup").contains(name))
			.toList()) {
			load(bundle).keySet().stream().filter((key) -> !seen.add(key)).forEach(twice::add);
		}
		assertThat(twice).isEmpty();
	}

	@Test
	void everyPageIsAmongTheTemplates() throws IOException {
		assertThat(templates().map(Resource::getFilename)).contains("layout.html", "roles.html", "deliver.html");
	}

	private static Set<String> arguments(String message) {
		Set<String> arguments = new TreeSet<>();
		Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(message);
		while (matcher.find()) {
			arguments.add(matcher.group(1));
		}
		return arguments;
	}

	private static Properties load(String bundle) throws IOException {
		Properties properties = new Properties();
		Resource file = RESOURCES.getResource("classpath:messages/" + bundle + ".properties");
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}

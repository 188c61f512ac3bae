package dev.o2cluster.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one message bundle in one language. Arguments are put in as texts, so that
 * numbers look the same on every machine.
 */
public final class Texts {

	/** English, the language of the bundles without a suffix. */
	public static final Locale ENGLISH = Locale.ENGLISH;

	/** Simplified Chinese. */
	public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private static final Map<String, Texts> KNOWN = new ConcurrentHashMap<>();

	private final ResourceBundle bundle;

	private final Locale locale;

	/** Every message read so far. */
	private final Map<String, Message> messages = new ConcurrentHashMap<>();

	private Texts(ResourceBundle bundle, Locale locale) {
		this.bundle = bundle;
		this.locale = locale;
	}

	/**
	 * Opens a bundle.
	 * @param name the bundle's name below {@code messages}, such as {@code checklist}
	 * @param locale the wanted language; anything but Chinese reads English
	 * @return its words
	 */
	public static Texts of(String name, Locale locale) {
		Locale known = locale.getLanguage().equals(CHINESE.getLanguage()) ? CHINESE : ENGLISH;
		return KNOWN.computeIfAbsent(name + " " + known,
				(key) -> new Texts(ResourceBundle.getBundle("messages." + name, known, NO_FALLBACK), known));
	}

	/**
	 * The languages every word exists in.
	 * @return English and Chinese
	 */
	public static List<Locale> locales() {
		return List.of(ENGLISH, CHINESE);
	}

	/**
	 * One message.
	 * @param key its key
	 * @param arguments what it names
	 * @return the text
	 */
	public String get(String key, Object... arguments) {
		String[] texts = new String[arguments.length];
		Arrays.setAll(texts, (i) -> String.valueOf(arguments[i]));
		Message message = this.messages.get(key);
		if (message == null) {
			message = new Message(this.bundle.getString(key), this.locale);
			this.messages.put(key, message);
		}
		return message.with(texts);
	}

	/**
	 * Tells whether the bundle has a message.
	 * @param key its key
	 * @return whether it exists
	 */
	public boolean has(String key) {
		return this.bundle.containsKey(key);
	}

	public Locale locale() {
		return this.locale;
	}

}

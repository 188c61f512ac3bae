package dev.o2cluster.text;

import java.text.MessageFormat;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Message}: it says what {@link MessageFormat} says.
 */
class MessageTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "no argument", "{0}", "{0}{1}", "{1} before {0}, {1} again", "it''s {0}''s",
			"'{0}' {0}", "a third {2} of two", "{2,choice,0#none|1#one|1<{0} many}", "端口 {0}，主机 {1}。" })
	void saysWhatTheFormatSays(String pattern) {
		String[] arguments = { "2", "a {0} 'b' \\$1" };
		assertThat(new Message(pattern, Locale.ENGLISH).with(arguments))
			.isEqualTo(new MessageFormat(pattern, Locale.ENGLISH).format(arguments));
	}

}

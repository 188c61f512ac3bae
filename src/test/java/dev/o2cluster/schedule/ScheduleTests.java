package dev.o2cluster.schedule;

import java.util.Random;

import dev.o2cluster.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Schedule}.
 */
class ScheduleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 0 2 * * ? | Every day at 02:00 | 每天 02:00",
					"30 5 2,14 ? * * | Every day at 02:05:30, 14:05:30 | 每天 02:05:30、14:05:30",
					"0 0 3 ? * MON-FRI | Every week on Monday to Friday at 03:00 | 每周星期一至星期五 03:00",
					"0 0 3 ? * 1 | Every week on Sunday at 03:00 | 每周星期日 03:00",
					"0 30 1 1,15 * ? | Every month on day 1, day 15 at 01:30 | 每月1日、15日 01:30",
					"0 30 1 L * ? | Every month on the last day at 01:30 | 每月最后一天 01:30",
					"0 0/10 * * * ? | Every day every 10 minutes | 每天每 10 分钟一次",
					"0 */5 8-17 * * ? | Every day every 5 minutes in the hours 8 to 17 | 每天8点至17点内每 5 分钟一次",
					"0 5 * * * ? | Every day in every hour at minute 5 | 每天每小时第 5 分",
					"0 0 0/6 * * ? | Every day every 6 hours from 00:00 on | 每天从 00:00 起每 6 小时一次",
					"0 0 2 ? * 6#3 | Every month on Friday number 3 at 02:00 | 每月第 3 个星期五 02:00",
					"0 0 2 ? JAN,JUL SUN | Every week on Sunday at 02:00, in January, July only | 每周星期日 02:00，仅限1月、7月",
					"0 0 2 * * ? 2027 | Every day at 02:00, in 2027 only | 每天 02:00，仅限2027年" })
	void plansReadInBothLanguages(String cron, String english, String chinese) {
		assertThat(Schedule.describe(cron, Texts.ENGLISH)).isEqualTo(english);
		assertThat(Schedule.describe(cron, Texts.CHINESE)).isEqualTo(chinese);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 2 * * * | five parts", "0 0 2 * * * | question mark", "0 0 2 ? * ? | question mark",
					"0 0 25 * * ? | \"25\" cannot be the hour", "0 0 2 * FOO ? | \"FOO\" cannot be the month",
					"0 0 2 ? * 9 | \"9\" cannot be the day of the week", "2 | 1 parts",
					"0 0/0 2 * * ? | cannot be the minute", "0 0 2 * * ? 2027 x | 8 parts" })
	void plansThatWouldNotRunSaySo(String cron, String reason) {
		assertThat(Schedule.describe(cron, Texts.ENGLISH)).contains(reason);
		assertThat(Schedule.describe(cron, Texts.CHINESE)).contains("执行");
	}

	@Test
	void noPlanSaysNothing() {
		assertThat(Schedule.describe(" ", Texts.ENGLISH)).isEmpty();
	}

	@Test
	void anyTextIsDescribed() {
		Random random = new Random(11);
		String alphabet = "0123456789*?/-,#LW MONSUN  ";
		for (int i = 0; i < 5000; i++) {
			StringBuilder cron = new StringBuilder("1");
			int length = random.nextInt(30);
			for (int k = 0; k < length; k++) {
				cron.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			assertThat(Schedule.describe(cron.toString(), Texts.CHINESE)).isNotBlank().doesNotContain("{");
		}
	}

}

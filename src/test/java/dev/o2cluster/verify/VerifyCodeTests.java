package dev.o2cluster.verify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.verify.VerifyCode.Phase;
import dev.o2cluster.verify.VerifyCode.Result;
import dev.o2cluster.verify.VerifyCode.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyCodeTests {

	private static final HostAddress HOST = HostAddress.of("192.168.0.2");

	private static final String MANIFEST = "5af3b743dd8b876b5c45da33b676251e5f1687712644abb4ee519ca56e1d89ce";

	private static final String CHALLENGE = "k7qxm-4 data";

	private static final CodeOrigin ORIGIN = new CodeOrigin(HOST, MANIFEST, CHALLENGE);

	@Test
	void everyPhaseAndResultHasItsOwnCodeThatReadsBack() {
		Set<String> printed = new HashSet<>();
		for (Phase phase : Phase.values()) {
			for (Result result : Result.values()) {
				VerifyCode code = new VerifyCode(phase, result);
				String text = code.print(ORIGIN);
				assertThat(text).matches("[HJKTUV][0-9A-F]{3}(-[0-9A-F]{4}){3}");
				assertThat(VerifyCode.read(text, ORIGIN)).contains(code);
				assertThat(VerifyCode.judge(text, ORIGIN)).isEqualTo(Verdict.GENUINE);
				printed.add(text);
			}
		}
		assertThat(printed).hasSize(6);
	}

	@Test
	void caseBlanksHyphensAndLookAlikesAreForgiven() {
		String text = new VerifyCode(Phase.AFTER, Result.PASSED).print(ORIGIN);
		for (String typed : Arrays.asList(text.toLowerCase(Locale.ROOT), text.replace("-", ""),
				" " + text.replace('-', ' ') + "\n", text.replace('0', 'O').replace('1', 'l'))) {
			assertThat(VerifyCode.judge(typed, ORIGIN)).as(typed).isEqualTo(Verdict.GENUINE);
		}
	}

	@Test
	void everyWrongDigitAndEverySwapIsMistypedOrRefused() {
		String text = new VerifyCode(Phase.BEFORE, Result.PASSED).print(ORIGIN).replace("-", "");
		for (int i = 0; i < text.length(); i++) {
			for (char digit : "0123456789ABCDEFHJKTUV".toCharArray()) {
				String typed = text.substring(0, i) + digit + text.substring(i + 1);
				if (!typed.equals(text)) {
					assertThat(VerifyCode.read(typed, ORIGIN)).as(typed).isEmpty();
				}
			}
		}
		Random random = new Random(7);
		int mistyped = 0;
		for (int i = 0; i < 2000; i++) {
			int place = 1 + random.nextInt(12);
			String typed = text.substring(0, place) + "0123456789ABCDEF".charAt(random.nextInt(16))
					+ text.substring(place + 1);
			mistyped += (VerifyCode.judge(typed, ORIGIN) == Verdict.MISTYPED || typed.equals(text)) ? 1 : 0;
		}
		assertThat(mistyped).as("check digits tell typos from foreign codes").isGreaterThan(1990);
	}

	@Test
	void codeOfAnotherHostOrRevisionIsForeign() {
		String text = new VerifyCode(Phase.BEFORE, Result.PASSED).print(ORIGIN);
		assertThat(VerifyCode.judge(text, new CodeOrigin(HostAddress.of("192.168.0.1"), MANIFEST, CHALLENGE)))
			.isEqualTo(Verdict.FOREIGN);
		assertThat(VerifyCode.judge(text, new CodeOrigin(HOST, MANIFEST.replace('5', '6'), CHALLENGE)))
			.isEqualTo(Verdict.FOREIGN);
	}

	@Test
	void codeOfAnotherRunOrStepIsForeign() {
		String text = new VerifyCode(Phase.AFTER, Result.PASSED).print(ORIGIN);
		for (String other : Arrays.asList("", "k7qxm-5 data", "k7qxn-4 data", "k7qxm-4 data storage", "k7qxm-4")) {
			assertThat(VerifyCode.judge(text, new CodeOrigin(HOST, MANIFEST, other))).as(other)
				.isEqualTo(Verdict.FOREIGN);
		}
		assertThat(VerifyCode.judge(text, new CodeOrigin(HOST, MANIFEST, " K7QXM-4  Data "))).as("as scripts read it")
			.isEqualTo(Verdict.GENUINE);
	}

	@Test
	void anythingElseIsMistyped() {
		for (String typed : Arrays.asList("", "H", "H123-4567-89AB-CDE", "Z123-4567-89AB-CDEF", "验证码",
				"H123-4567-89AB-CDEF-0")) {
			assertThat(VerifyCode.judge(typed, ORIGIN)).as(typed).isEqualTo(Verdict.MISTYPED);
			assertThat(VerifyCode.read(typed, ORIGIN)).as(typed).isEmpty();
		}
	}

}

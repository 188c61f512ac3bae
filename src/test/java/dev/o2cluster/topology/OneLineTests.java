package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import dev.o2cluster.release.Releases;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link OneLine}.
 */
class OneLineTests {

	private static final String SEED = "6 192.168.0.1=wcasd* 192.168.0.2=asd";

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	@Test
	void seedPairIsOneLine() {
		assertThat(read(SEED)).isEqualTo(SeedPair.of("6"));
		assertThat(OneLine.write(SeedPair.of("6"))).contains(SEED);
	}

	@Test
	void readTakesRangesLineEndsUpperCaseAndNoRelease() {
		Topology topology = read("oa-1=WC*\n  oa-[2-3]=a");
		assertThat(OneLine.write(topology)).contains("6 oa-1=wc* oa-2=a oa-3=a");
	}

	@Test
	void readNamesEveryWordThatIsWrong() {
		InvalidTopologyException ex = catchThrowableOfType(InvalidTopologyException.class,
				() -> OneLine.read("6 a=wx b=* c a_b=w =w", "oa"));
		assertThat(ex.problems()).extracting(DocumentProblem::path)
			.containsExactly("word 2", "word 4", "word 5", "word 6");
	}

	@Test
	void writeHoldsNothingThatALineCannotSay() {
		Topology pair = SeedPair.of("6");
		List<Host> windows = List.of(pair.hosts().get(0).withOs(HostOs.WINDOWS), pair.hosts().get(1));
		assertThat(OneLine.write(pair.withNote("moved"))).isEmpty();
		assertThat(OneLine.write(pair.withHosts(windows))).isEmpty();
		assertThat(OneLine.write(pair.withHosts(List.of(pair.hosts().get(0))))).isPresent();
	}

	@Test
	void textToDesignToTextIsTheIdentity() {
		Random random = new Random(8);
		for (int i = 0; i < 2_000; i++) {
			String text = randomLine(random);
			assertThat(OneLine.write(read(text))).contains(text);
		}
	}

	private static String randomLine(Random random) {
		int hosts = 1 + random.nextInt(8);
		int primary = random.nextInt(hosts);
		List<String> words = new ArrayList<>(List.of(Integer.toString(4 + random.nextInt(5))));
		for (int host = 0; host < hosts; host++) {
			StringBuilder letters = new StringBuilder();
			for (ServerRole role : EnumSet.allOf(ServerRole.class)) {
				if (random.nextBoolean() || (host == primary && role == ServerRole.CENTER)) {
					letters.append(Character.toLowerCase(role.letter().charAt(0)));
				}
			}
			String roles = letters.isEmpty() ? "d" : letters.toString();
			words.add("10.0." + host + "." + (1 + random.nextInt(250)) + "=" + roles + ((host == primary) ? "*" : ""));
		}
		return String.join(" ", words);
	}

	private Topology read(String text) {
		return StorageNames.NONE.assign(this.documents.read(OneLine.read(text, "seed-pair")));
	}

}

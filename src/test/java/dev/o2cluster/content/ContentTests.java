package dev.o2cluster.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Inflater;

import dev.o2cluster.json.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Content} and what writes and compresses it.
 */
class ContentTests {

	private final Compressor compressor = new Compressor();

	@AfterEach
	void close() {
		this.compressor.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 127, 128, 129, 5000, 100_000 })
	void stretchesAreTheirTextWhateverTheirLength(int length) throws Exception {
		Stretch common = Stretch.common(text(length));
		Content begun = new ContentWriter().append(common).append("own ").append("words").content();
		Content ended = new ContentWriter().append("节点").append(common).append(common).content();
		assertThat(begun.text()).isEqualTo(text(length) + "own words");
		assertThat(ended.text()).isEqualTo("节点" + text(length) + text(length));
		for (Content content : List.of(begun, ended)) {
			Deflated deflated = content.deflate(this.compressor);
			assertThat(inflated(deflated)).isEqualTo(content.bytes());
			assertThat(content.sha256()).isEqualTo(Sha256.of(content.bytes()));
			assertThat(deflated.crc()).isEqualTo(Run.crc(content.bytes()));
			assertThat(deflated.size()).isEqualTo(content.size()).isEqualTo(content.bytes().length);
			assertThat(deflated.packed()).isEqualTo(deflated.runs().stream().mapToInt(Run::length).sum());
		}
	}

	@Test
	void whatIsCommonIsCompressedOnceAndNotCopied() {
		Stretch common = Stretch.common(text(20_000));
		Run first = new ContentWriter().append("one").append(common).content().deflate(this.compressor).runs().get(1);
		Run second = new ContentWriter().append("two").append(common).content().deflate(this.compressor).runs().get(1);
		assertThat(second).isSameAs(first);
		assertThat(second.common()).isTrue();
	}

	@Test
	void runsThatAreShortOrOwnAreJoined() {
		Runs runs = Runs.of(false);
		runs.add(new byte[10]);
		runs.add(Run.common(new byte[20]));
		runs.add(Run.own(new byte[3000]));
		runs.add(Run.common(new byte[4000]));
		assertThat(runs.length()).isEqualTo(7030);
		assertThat(runs.all()).extracting(Run::length).containsExactly(3030, 4000);
		assertThat(Run.crc(runs.all())).isEqualTo(Run.crc(new byte[7030]));
	}

	/** Every compression starts anew, so the bytes do not depend on what went before. */
	@Test
	void sameContentGivesTheSameBytesWhateverWasCompressedBefore() {
		byte[] content = text(3000).getBytes(StandardCharsets.UTF_8);
		byte[] first = this.compressor.whole(content);
		this.compressor.open(text(7000).getBytes(StandardCharsets.UTF_8));
		assertThat(this.compressor.whole(content)).isEqualTo(first);
	}

	private static String text(int length) {
		Random random = new Random(7);
		StringBuilder text = new StringBuilder();
		while (text.length() < length) {
			text.append(Integer.toString(random.nextInt(1000))).append(' ');
		}
		return text.substring(0, length);
	}

	private static byte[] inflated(Deflated deflated) throws Exception {
		ByteArrayOutputStream in = new ByteArrayOutputStream();
		deflated.runs().forEach((run) -> in.writeBytes(run.bytes()));
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(in.toByteArray());
			byte[] out = new byte[deflated.size() + 1];
			int length = inflater.inflate(out);
			assertThat(inflater.finished()).isTrue();
			assertThat(inflater.getRemaining()).isZero();
			return Arrays.copyOf(out, length);
		}
		finally {
			inflater.end();
		}
	}

}

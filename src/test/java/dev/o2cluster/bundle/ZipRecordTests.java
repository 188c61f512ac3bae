package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

import dev.o2cluster.content.Run;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ZipRecordTests {

	private static final long FIVE_GIGABYTES = 5_000_000_000L;

	@Test
	void entriesBeyondFourGigabytesAreFound() throws IOException {
		byte[] content = "late".getBytes(StandardCharsets.UTF_8);
		ZipRecord entry = new ZipRecord("late.txt", ZipRecord.STORED, false, Run.own(content).crc(), content.length,
				content.length);
		ByteArrayOutputStream tail = new ByteArrayOutputStream();
		tail.writeBytes(entry.local());
		tail.writeBytes(content);
		long directory = FIVE_GIGABYTES + tail.size();
		byte[] line = entry.central(FIVE_GIGABYTES);
		tail.writeBytes(line);
		tail.writeBytes(new ZipEnd(1, line.length, directory).bytes());
		try (ZipFile zip = ZipFile.builder()
			.setSeekableByteChannel(new LateBytes(FIVE_GIGABYTES, tail.toByteArray()))
			.get()) {
			ZipArchiveEntry late = zip.getEntry("late.txt");
			assertThat(zip.getInputStream(late).readAllBytes()).isEqualTo(content);
			assertThat(late.getLocalHeaderOffset()).isEqualTo(FIVE_GIGABYTES);
		}
	}

	@Test
	void moreEntriesThanAZipCountsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ZipEnd(ZipEnd.MOST_ENTRIES + 1, 0, 0));
	}

	/** A file of nothing but zeros with some bytes at its end. */
	private static final class LateBytes implements SeekableByteChannel {

		private final long start;

		private final byte[] bytes;

		private long position;

		LateBytes(long start, byte[] bytes) {
			this.start = start;
			this.bytes = bytes;
		}

		@Override
		public int read(ByteBuffer buffer) {
			if (this.position >= size()) {
				return -1;
			}
			int read = 0;
			while (buffer.hasRemaining() && this.position < size()) {
				long at = this.position - this.start;
				buffer.put((at < 0) ? 0 : this.bytes[(int) at]);
				this.position++;
				read++;
			}
			return read;
		}

		@Override
		public SeekableByteChannel position(long position) {
			this.position = position;
			return this;
		}

		@Override
		public long position() {
			return this.position;
		}

		@Override
		public long size() {
			return this.start + this.bytes.length;
		}

		@Override
		public int write(ByteBuffer buffer) {
			throw new NonWritableChannelException();
		}

		@Override
		public SeekableByteChannel truncate(long size) {
			throw new NonWritableChannelException();
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public void close() {
			// Nothing is open
		}

	}

}

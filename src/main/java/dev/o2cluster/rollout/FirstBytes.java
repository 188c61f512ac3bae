package dev.o2cluster.rollout;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * The beginning of an answer. A host that sends without end is hung up on.
 */
final class FirstBytes implements BodySubscriber<byte[]> {

	private final int most;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

	private FirstBytes(int most) {
		this.most = most;
	}

	/**
	 * Keeps so many bytes.
	 * @param most how many at most
	 */
	static BodyHandler<byte[]> of(int most) {
		return (answer) -> new FirstBytes(most);
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Subscription given) {
		this.subscription.complete(given);
		given.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			byte[] part = new byte[Math.min(buffer.remaining(), this.most - this.bytes.size())];
			buffer.get(part);
			this.bytes.writeBytes(part);
		}
		if (this.bytes.size() == this.most) {
			this.subscription.thenAccept(Subscription::cancel);
			onComplete();
		}
	}

	@Override
	public void onError(Throwable failure) {
		this.body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		this.body.complete(this.bytes.toByteArray());
	}

}

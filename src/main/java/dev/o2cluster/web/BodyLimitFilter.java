package dev.o2cluster.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses request bodies over {@value #MAX_BYTES} bytes, whether announced or not; ten
 * times as much is taken where folders of existing hosts come in.
 */
class BodyLimitFilter extends OncePerRequestFilter {

	/** 5 MiB: a document of 1,000 hosts with settings stays far below. */
	static final long MAX_BYTES = 5 * 1024 * 1024;

	private static final long MEBIBYTE = 1024 * 1024;

	private final ApiProblems problems;

	BodyLimitFilter(ApiProblems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			chain.doFilter(refusedForm(request) ? new FormlessRequest(request) : request, response);
			return;
		}
		long most = limit(request);
		if (request.getContentLengthLong() > most) {
			this.problems.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "api.tooLarge", most / MEBIBYTE);
			return;
		}
		chain.doFilter(new LimitedRequest(request, most), response);
	}

	/** What could not be read once cannot be read for the page that says so either. */
	private static boolean refusedForm(HttpServletRequest request) {
		return !"GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD)) || Objects
			.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpStatus.BAD_REQUEST.value());
	}

	/** Folders of existing hosts and backups come as zips, which may be larger. */
	private static long limit(HttpServletRequest request) {
		String path = request.getRequestURI();
		boolean drop = path.endsWith("/imports") || path.endsWith("/import") || path.endsWith("/drift")
				|| path.endsWith("/backup/restore");
		return drop ? 10 * MAX_BYTES : MAX_BYTES;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	/** A request that tells nothing of its form: reading one too large fails again. */
	private static final class FormlessRequest extends HttpServletRequestWrapper {

		FormlessRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

	}

	/** A request whose body ends with an exception where the limit is passed. */
	private static final class LimitedRequest extends HttpServletRequestWrapper {

		private final long most;

		LimitedRequest(HttpServletRequest request, long most) {
			super(request);
			this.most = most;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), this.most);
		}

	}

	/** Counts what is read. */
	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream body;

		private final long most;

		private long read;

		LimitedStream(ServletInputStream body, long most) {
			this.body = body;
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			int value = this.body.read();
			count((value >= 0) ? 1 : 0);
			return value;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int bytes = this.body.read(buffer, offset, length);
			count(bytes);
			return bytes;
		}

		private void count(int bytes) throws BodyTooLargeException {
			this.read += Math.max(0, bytes);
			if (this.read > this.most) {
				throw new BodyTooLargeException();
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

	/** More was sent than the limit allows. */
	static final class BodyTooLargeException extends IOException {

		private static final long serialVersionUID = 1L;

	}

}

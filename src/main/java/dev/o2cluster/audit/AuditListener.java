package dev.o2cluster.audit;

import java.util.Locale;

import dev.o2cluster.backup.BackupActivity;
import dev.o2cluster.rollout.ProbeActivity;
import dev.o2cluster.secret.SecretReveal;
import dev.o2cluster.security.AccountChange;
import dev.o2cluster.security.Accounts;
import dev.o2cluster.topology.store.TopologyChange;
import dev.o2cluster.topology.store.TopologyHandOut;
import dev.o2cluster.topology.store.WaiverChange;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down what the console tells. Changes are written in the transaction that makes
 * them: without their entry they do not happen.
 */
@Component
class AuditListener {

	private final AuditLog log;

	private final HandOuts handOuts;

	private final Accounts accounts;

	AuditListener(AuditLog log, HandOuts handOuts, Accounts accounts) {
		this.log = log;
		this.handOuts = handOuts;
		this.accounts = accounts;
	}

	@EventListener
	void changed(TopologyChange change) {
		String action = "topology." + change.kind().name().toLowerCase(Locale.ROOT);
		this.log.add(new AuditEvent(change.author(), address(), action, change.name(), change.revision(), ""), 1);
	}

	@EventListener
	void changed(WaiverChange change) {
		String action = "waiver." + change.kind().name().toLowerCase(Locale.ROOT);
		this.log.add(new AuditEvent(change.author(), address(), action, change.topology(), change.revision(),
				change.waiver().rule() + ": " + change.waiver().reason()), 1);
	}

	@EventListener
	void changed(AccountChange change) {
		this.log.add(new AuditEvent(change.by(), address(), change.action(), change.username(), null, change.detail()),
				1);
	}

	@EventListener
	void handedOut(TopologyHandOut handOut) {
		this.handOuts
			.add(new AuditEvent(user(), address(), "topology.downloaded", handOut.name(), handOut.revision(), path()));
	}

	/** Without its entry the secret is not shown. */
	@EventListener
	void revealed(SecretReveal reveal) {
		this.log.add(new AuditEvent(user(), address(), "secret.revealed", reveal.topology(), reveal.revision(),
				reveal.what()), 1);
	}

	/** Boards ask again and again, so asking is summed up like downloads. */
	@EventListener
	void probed(ProbeActivity activity) {
		String action = "probes." + activity.kind().name().toLowerCase(Locale.ROOT);
		this.handOuts.add(new AuditEvent(user(), address(), action, activity.topology(), activity.revision(), ""));
	}

	@EventListener
	void backedUp(BackupActivity activity) {
		String action = "backup." + activity.kind().name().toLowerCase(Locale.ROOT);
		this.log.add(new AuditEvent(user(), address(), action, "", null, Integer.toString(activity.topologies())), 1);
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		this.log.add(new AuditEvent(event.getAuthentication().getName(), address(), "session.begun", "", null, ""), 1);
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		this.log.add(new AuditEvent(event.getAuthentication().getName(), address(), "session.ended", "", null, ""), 1);
	}

	/** What was typed as a name is kept only if it is one: it may be a password. */
	@EventListener
	void refused(AbstractAuthenticationFailureEvent event) {
		if (event instanceof AuthenticationFailureServiceExceptionEvent) {
			return;
		}
		String typed = event.getAuthentication().getName();
		boolean known = this.accounts.list().stream().anyMatch((account) -> account.username().equals(typed));
		this.log.add(new AuditEvent("", address(), "session.refused", known ? typed : "?", null,
				event.getException().getClass().getSimpleName().replace("Exception", "")), 1);
	}

	private static String user() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null) ? authentication.getName() : "";
	}

	private static String address() {
		HttpServletRequest request = request();
		return (request != null) ? request.getRemoteAddr() : "";
	}

	private static String path() {
		HttpServletRequest request = request();
		return (request != null) ? request.getRequestURI() : "";
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

}

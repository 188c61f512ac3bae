package dev.o2cluster.security;

import java.time.Clock;
import java.util.Optional;

import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.outage.Outage;
import dev.o2cluster.web.ApiProblems;
import dev.o2cluster.web.SignInWays;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Pages are for signed-in sessions with CSRF tokens; REST is for HTTP Basic without a
 * session, so a browser's cookie never authorises it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiProblems problems, CurrentUsers users, CurrentUserFilter current,
			ExternalSignIn external) {
		AuthenticationEntryPoint entry = (request, response, ex) -> {
			Optional<Outage> outage = Outage.of(ex);
			if (outage.isPresent()) {
				HttpStatus status = outage.get().status();
				problems.write(request, response, status, "api.status." + status.value());
				return;
			}
			response.setHeader("WWW-Authenticate", "Basic realm=\"O2OA cluster console\", charset=\"UTF-8\"");
			problems.write(request, response, HttpStatus.UNAUTHORIZED, reason(request, ex));
		};
		if (external.passwords()) {
			http.httpBasic((basic) -> basic.authenticationEntryPoint(entry));
		}
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> rules(requests, "/api"))
			.addFilterBefore(new BearerFilter(users, entry), BasicAuthenticationFilter.class)
			.addFilterBefore(current, AuthorizationFilter.class)
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entry)
				.accessDeniedHandler((request, response, ex) -> problems.write(request, response, HttpStatus.FORBIDDEN,
						"api.forbidden")))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.headers(SecurityConfiguration::headers)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, CurrentUserFilter current, ExternalSignIn external) {
		external.configure(http);
		if (external.passwords()) {
			http.formLogin(
					(login) -> login.loginPage("/login").defaultSuccessUrl("/topologies").failureHandler(failed()));
		}
		return http
			.authorizeHttpRequests((requests) -> rules(requests
				.requestMatchers("/", "/login", "/css/**", "/js/**", "/images/**", "/favicon.ico", "/error",
						"/actuator/health", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**", "/webjars/**")
				.permitAll(), ""))
			.addFilterBefore(current, AuthorizationFilter.class)
			.exceptionHandling((errors) -> errors.accessDeniedHandler(new EndedSession()))
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.headers(SecurityConfiguration::headers)
			.build();
	}

	/**
	 * One answer for whatever is wrong with a sign-in: another one for a user who has to
	 * wait would tell a guesser, meanwhile, which password is right.
	 */
	private static String reason(HttpServletRequest request, AuthenticationException ex) {
		if (ex instanceof BadCredentialsException || ex instanceof AccountStatusException) {
			String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
			return BearerFilter.isToken(header) ? "api.wrongToken" : "api.wrongPassword";
		}
		return "api.unauthorized";
	}

	/** Whoever cannot be checked at the moment did not type anything wrong. */
	private static AuthenticationFailureHandler failed() {
		AuthenticationFailureHandler wrong = new SimpleUrlAuthenticationFailureHandler("/login?error");
		return (request, response, ex) -> {
			Optional<Outage> outage = Outage.of(ex);
			if (outage.isPresent()) {
				response.sendError(outage.get().status().value());
			}
			else {
				// the page that asks again shows the name that was typed
				String name = request.getParameter("username");
				if (name != null && name.length() <= SignInWays.LONGEST_NAME) {
					request.getSession().setAttribute(SignInWays.TRIED, name);
				}
				wrong.onAuthenticationFailure(request, response, ex);
			}
		};
	}

	@Bean
	PasswordEncoder passwordEncoder(Clock clock) {
		return new VerifiedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
	}

	/** The password comes first: whoever does not know it learns nothing of the user. */
	@Bean
	AuthenticationProvider signIn(ConsoleUserDetails users, PasswordEncoder passwords) {
		DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
		provider.setPasswordEncoder(passwords);
		provider.setPreAuthenticationChecks((user) -> {
		});
		provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
		return provider;
	}

	@Bean
	CurrentUserFilter currentUser(CurrentUsers users, ApiProblems problems, Clock clock, ConsoleProperties properties) {
		return new CurrentUserFilter(users, problems, clock, properties.sessionTimeout());
	}

	/** Within the security chains only, not once more around everything. */
	@Bean
	FilterRegistrationBean<CurrentUserFilter> currentUserRegistration(CurrentUserFilter filter) {
		FilterRegistrationBean<CurrentUserFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

	/** Reading is for everybody signed in, changing for designers, users for admins. */
	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			String root) {
		requests.requestMatchers(root + "/account/**", root + "/account", "/logout")
			.authenticated()
			.requestMatchers(root + "/users/**", root + "/audit/**", root + "/backup/**")
			.hasRole(UserRole.ADMIN.name())
			.requestMatchers(HttpMethod.DELETE, root + "/topologies/deleted/*")
			.hasRole(UserRole.ADMIN.name())
			.requestMatchers(HttpMethod.POST, root + "/topologies/deleted/*/purge")
			.hasRole(UserRole.ADMIN.name())
			.requestMatchers(root + "/topologies/deleted", root + "/topologies/deleted/**")
			.hasAnyRole(UserRole.ADMIN.name(), UserRole.DESIGNER.name())
			.requestMatchers(HttpMethod.GET)
			.authenticated()
			.requestMatchers(HttpMethod.HEAD)
			.authenticated()
			.anyRequest()
			.hasAnyRole(UserRole.ADMIN.name(), UserRole.DESIGNER.name());
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
			.referrerPolicy(Customizer.withDefaults())
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()"));
	}

}

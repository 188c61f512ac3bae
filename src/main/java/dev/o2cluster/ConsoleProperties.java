package dev.o2cluster;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the console itself.
 *
 * @param dataDir folder of the H2 database
 * @param adminPassword password of the user {@code admin}, taken at the first start only;
 * without it a random one is made and printed once
 * @param secretKey key of the secrets in the database: 32 bytes in Base64, or a
 * passphrase; without it the file {@code secret.key} in the data folder is made and used
 * @param sessionTimeout how long a session lasts without a request
 */
@ConfigurationProperties("console")
public record ConsoleProperties(@DefaultValue("./data") Path dataDir, @Nullable String adminPassword,
		@Nullable String secretKey, @DefaultValue("8h") Duration sessionTimeout) {

	@Override
	public String toString() {
		return "ConsoleProperties[dataDir=" + this.dataDir + "]";
	}

}

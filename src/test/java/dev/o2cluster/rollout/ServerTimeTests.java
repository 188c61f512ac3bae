package dev.o2cluster.rollout;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerTimeTests {

	@Test
	void differenceLeavesTimeZonesOut() {
		assertThat(ServerTime.withoutZone(0)).isZero();
		assertThat(ServerTime.withoutZone(3)).isEqualTo(3);
		assertThat(ServerTime.withoutZone(-3)).isEqualTo(-3);
		assertThat(ServerTime.withoutZone(8 * 3600 + 7)).as("Shanghai, 7 s ahead").isEqualTo(7);
		assertThat(ServerTime.withoutZone(-(3 * 3600 + 1800) - 12)).as("Newfoundland, 12 s behind").isEqualTo(-12);
		assertThat(ServerTime.withoutZone(5 * 3600 + 2700 + 400)).as("Kathmandu, 400 s ahead").isEqualTo(400);
	}

}

package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

class InstalledApplicationTest {

	@Test
	void theCommandLineIsRegisteredAsAnApplication() {
		var application = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", "org.chapterhouse.cli.application");

		assertThat(application).isNotNull();
		assertThat(application.getContributor().getName()).isEqualTo("org.chapterhouse.cli");
	}
}

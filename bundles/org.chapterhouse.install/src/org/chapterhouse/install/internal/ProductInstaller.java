package org.chapterhouse.install.internal;

import java.util.Locale;
import java.util.Objects;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Installation;
import org.chapterhouse.install.Installer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.jdt.annotation.Nullable;

/** Opens the installation of the product that runs. */
public final class ProductInstaller implements Installer {

	private static final String PROFILE = "eclipse.p2.profile";

	private @Nullable IProvisioningAgentProvider agents;

	void setAgents(IProvisioningAgentProvider provider) {
		agents = provider;
	}

	@Override
	public Installation open(Locale language) {
		String profile = System.getProperty(PROFILE, "");
		var product = new Product(Installer.folder(Platform.getInstallLocation().getURL()), profile.isEmpty() ? "none" : profile);
		return new ProductInstallation(Objects.requireNonNull(agents), product, Messages.beside(ProductInstaller.class, language));
	}
}

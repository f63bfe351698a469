package org.chapterhouse.install.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Has a small product of its own for each test. */
abstract class ProductTest {

	static final IProgressMonitor NOBODY = new NullProgressMonitor();
	static final Consent YES = question -> true;

	@TempDir
	Path folder;
	MadeProduct product;

	@BeforeEach
	void makeAProduct() throws IOException, ProvisionException {
		product = new MadeProduct(folder);
	}

	Path chapter(String version) throws IOException {
		return product.jar(folder.resolve("jars/chapter-" + version + ".jar"), "chapter", version, MadeProduct.API);
	}

	Outcome<Change> install(Path place, String... ids) {
		return product.installation().install(place.toString(), List.of(ids), YES, NOBODY);
	}

	static List<String> messages(Outcome<?> outcome) {
		return outcome.problems().stream().map(Problem::message).toList();
	}

	static List<String> codes(Outcome<?> outcome) {
		return outcome.problems().stream().map(Problem::code).toList();
	}
}

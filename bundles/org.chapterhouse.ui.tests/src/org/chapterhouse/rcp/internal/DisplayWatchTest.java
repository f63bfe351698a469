package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes time is refused on the thread of the display, on which tests run: without that, an empty log of the others would prove nothing. */
class DisplayWatchTest {

	private final Desktop desktop = Desktop.get();
	private final Workplace workplace = desktop.workplace();
	@TempDir
	private Path folder;

	private static void refused(ThrowingCallable work) {
		assertThatThrownBy(work).isInstanceOf(IllegalStateException.class).hasMessageEndingWith("on the thread of the display");
	}

	@Test
	void whatTakesTimeIsRefusedHere() {
		assertThat(Display.getCurrent()).isNotNull();
		refused(() -> workplace.family("none"));
		refused(() -> workplace.document(folder.resolve("a.report")));
		refused(() -> desktop.settings().leaveLanguage());
		refused(() -> desktop.passwords().of("jdbc:duckdb:a"));
		refused(() -> desktop.passwords().keep("jdbc:duckdb:a", "secret", false));
		refused(() -> desktop.passwords().forget("jdbc:duckdb:a"));
	}

	@Test
	void textsAreNotReadAndWrittenHere() {
		TextStore texts = desktop.data(folder.toString()).texts(workplace);
		var place = new TextPlace("family", Period.month(2017, 4), "520000", Locale.ENGLISH);

		refused(() -> texts.periods(place));
		refused(() -> texts.read(place, Locale.ENGLISH));
		refused(() -> texts.write(place, List.of(), new TextLayout(List.of()), Locale.ENGLISH));
		assertThat(CompletableFuture.supplyAsync(() -> texts.read(place, Locale.ENGLISH), desktop.executor()).join().result()).contains(List.of());
	}

	@Test
	void preferencesAreWrittenOnAThreadOfTheirOwn() throws Exception {
		var written = new CompletableFuture<Boolean>();
		var node = (IEclipsePreferences) Proxy.newProxyInstance(IEclipsePreferences.class.getClassLoader(),
				new Class<?>[] { IEclipsePreferences.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("flush")) {
						written.complete(Display.getCurrent() == null);
					}
					return null;
				});

		desktop.write(node);

		assertThat(written.get(60, TimeUnit.SECONDS)).isTrue();
	}
}

package org.chapterhouse.install.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.text.Messages;
import org.junit.jupiter.api.Test;

/** Which answers are a yes. */
class InstallCommandTest {

	private static final Messages ENGLISH = Messages.beside(InstallCommand.class, Locale.ENGLISH);
	private static final Messages CHINESE = Messages.beside(InstallCommand.class, Locale.SIMPLIFIED_CHINESE);

	@Test
	void aWholeWordIsAYes() {
		assertThat(List.of("y", "Y", " yes ", "YES")).allMatch(answer -> InstallCommand.isYes(ENGLISH, answer));
		assertThat(List.of("y", "yes", "是")).allMatch(answer -> InstallCommand.isYes(CHINESE, answer));
	}

	@Test
	void anythingElseIsNone() {
		assertThat(List.of("", " ", "e", "s", "es", "n", "no", "y yes", "是")).noneMatch(answer -> InstallCommand.isYes(ENGLISH, answer));
		assertThat(List.of("", " ", "e", "否", "n", "不是")).noneMatch(answer -> InstallCommand.isYes(CHINESE, answer));
	}
}

package org.chapterhouse.render.birt.internal.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFilesTest {

	private static FontFiles fonts() throws IOException {
		return FontFiles.read(SourceTemplates.font("NotoSansSC_400Regular.ttf"), SourceTemplates.font("NotoSansSC_700Bold.ttf"));
	}

	@Test
	void anIdeographIsAsWideAsTheFontIsHigh() throws IOException {
		assertThat(fonts().width("专线", 10, false)).isCloseTo(20, within(1e-9));
	}

	@Test
	void latinLettersHaveTheirOwnWidths() throws IOException {
		FontFiles fonts = fonts();

		assertThat(fonts.width("i", 10, false)).isLessThan(fonts.width("W", 10, false));
		assertThat(fonts.width("W", 10, false)).isLessThan(fonts.width("W", 10, true));
		assertThat(fonts.width("", 10, false)).isZero();
	}

	@Test
	void knowsWhichCharactersThereAre() throws IOException {
		FontFiles fonts = fonts();

		assertThat("贵州省—−+%①A".codePoints().allMatch(fonts::has)).isTrue();
		assertThat(fonts.has(0x1F600)).isFalse();
	}

	@Test
	void aDamagedFontIsToldByName(@TempDir Path folder) throws IOException {
		Path damaged = Files.write(folder.resolve("broken.ttf"), new byte[] { 0, 1, 0, 0, 0, 9 });

		assertThatThrownBy(() -> FontFiles.read(damaged, damaged)).isInstanceOf(IOException.class).hasMessageContaining("broken.ttf");
	}
}

package org.chapterhouse.render.birt.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class PdfBytesTest {

	private static String settled(String pdf) {
		return new String(PdfBytes.settled(pdf.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
	}

	private static String pdf(String first, String second, String id) {
		return "<</BaseFont/" + first + "+Noto>> <</FontName /" + first + "+Noto>> <</BaseFont/" + second + "+NotoBold>> /Other/" + first
				+ "Noto é /ID [<" + id + "><" + id + ">]";
	}

	@Test
	void chanceIsTakenOutAndLengthsStay() {
		String one = pdf("QWERTY", "ZXCVBN", "0123456789abcdef0123456789abcdef");
		String other = one.replace("QWERTY+", "PLOKIJ+").replace("ZXCVBN+", "MNBVCX+").replace("0123456789abcdef0123456789abcdef",
				"ffffffffffffffffffffffffffffffff");

		assertThat(settled(one)).isEqualTo(settled(other)).hasSameSizeAs(one).contains("/AAAAAA+Noto", "/AAAAAB+NotoBold", "/Other/QWERTYNoto", "é");
	}

	@Test
	void otherContentGivesAnotherId() {
		String one = settled(pdf("QWERTY", "ZXCVBN", "0123456789abcdef0123456789abcdef"));
		String other = settled(pdf("QWERTY", "ZXCVBN", "0123456789abcdef0123456789abcdef").replace("é", "è"));

		assertThat(one.substring(one.indexOf("/ID"))).isNotEqualTo(other.substring(other.indexOf("/ID")));
	}
}

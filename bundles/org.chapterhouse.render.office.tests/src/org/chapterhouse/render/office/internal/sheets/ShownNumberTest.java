package org.chapterhouse.render.office.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNumberTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			29.5%            | 0.2951        | 0.2951    | 0.0%
			+33.8%           | 0.338000012   | 0.338000012 | +0.0%;-0.0%;0.0%
			-6.7             | -0.0671       | -6.71     | 0.0
			+2.3             | 0.023         | 2.3       | +0.0;-0.0;0.0
			6277万元           | 62770000      | 6277      | 0"万元"
			46.8亿元           | 4680000000    | 46.8      | 0.0"亿元"
			2010.0           | 20100000      | 2010      | 0.0
			CNY 62.77 million | 62770000     | 62.77     | "CNY "0.00" million"
			372              | 372           | 372       | 0
			0                | 0             | 0         | 0
			15.4天            | 15.4444       | 15.4444   | 0.0"天"
			-3.8个百分点        | -0.038        | -3.8      | 0.0"个百分点"
			第5位              | 5             | 5         | "第"0"位"
			1/3 of 5         | 12            | 12        | General
			97.5%            | 12            | 12        | General
			""")
	void showsTheExactValueAsTheReportDoes(String text, String value, String number, String format) {
		ShownNumber shown = ShownNumber.of(text, new BigDecimal(value), false);

		assertThat(shown.value()).isEqualByComparingTo(number);
		assertThat(shown.format()).isEqualTo(format);
	}

	@Test
	void takesNoTextForADecimal() {
		assertThat(ShownNumber.decimal("=1+1")).isNull();
		assertThat(ShownNumber.decimal("1e999999999")).isNull();
		assertThat(ShownNumber.decimal(null)).isNull();
		assertThat(ShownNumber.decimal("-0.5")).isEqualByComparingTo("-0.5");
	}

	@Test
	void aFormatCannotBeBrokenByQuotes() {
		assertThat(ShownNumber.of("5\";[Red]", BigDecimal.valueOf(5), false).format()).isEqualTo("0\";[Red]\"");
	}
}

package org.chapterhouse.data.internal.folder;

import java.util.Locale;
import java.util.Optional;

/** The formats of data files, by the ending of the file's name. */
public enum FileFormat {
	/** Comma separated values. */
	CSV,
	/** A workbook of Excel. */
	XLSX,
	/** A columnar file. */
	PARQUET;

	/** Returns the ending, with its dot. */
	public String ending() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

	/** Returns the format of the file of a data set; empty if it is none. The case of letters does not matter. */
	static Optional<FileFormat> of(String fileName, String dataSet) {
		for (FileFormat format : values()) {
			if (fileName.equalsIgnoreCase(dataSet + format.ending())) {
				return Optional.of(format);
			}
		}
		return Optional.empty();
	}
}

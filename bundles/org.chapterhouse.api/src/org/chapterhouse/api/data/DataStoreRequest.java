package org.chapterhouse.api.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;

/**
 * Says which data to open and what to make of them.
 *
 * @param location     a folder, or an address that begins with {@code jdbc:}
 * @param family       the family whose data sets they are
 * @param needs        the data sets and columns that will be read
 * @param everything   whether whatever else of the family is there is opened and checked as well; otherwise it is left alone. Its absence is no problem
 * @param problemLimit the most problems listed one by one
 * @param tempFolder   an existing folder of its own in which the engine may write; the caller deletes it
 * @param language     the language of problem messages
 * @param password     gives the password of a JDBC address when it is asked for
 */
public record DataStoreRequest(String location, FamilyDefinition family, List<NeedDefinition> needs, boolean everything, int problemLimit,
		Path tempFolder, Locale language, Supplier<Optional<String>> password) {

	/** Makes a request; nothing may be null. */
	public DataStoreRequest {
		Objects.requireNonNull(location);
		Objects.requireNonNull(family);
		needs = List.copyOf(needs);
		Objects.requireNonNull(tempFolder);
		Objects.requireNonNull(language);
		Objects.requireNonNull(password);
	}

	/** Makes a request for what will be read, and nothing else. */
	public DataStoreRequest(String location, FamilyDefinition family, List<NeedDefinition> needs, int problemLimit, Path tempFolder, Locale language,
			Supplier<Optional<String>> password) {
		this(location, family, needs, false, problemLimit, tempFolder, language, password);
	}
}

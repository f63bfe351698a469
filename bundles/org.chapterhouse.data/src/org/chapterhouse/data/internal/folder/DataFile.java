package org.chapterhouse.data.internal.folder;

import java.nio.file.Path;

/**
 * Names the file of a data set.
 *
 * @param path   the file, below the data folder, links resolved
 * @param shown  its name as it is told to people
 * @param format its format
 */
public record DataFile(Path path, String shown, FileFormat format) {
}

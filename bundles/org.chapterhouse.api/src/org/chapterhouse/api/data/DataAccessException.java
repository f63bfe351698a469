package org.chapterhouse.api.data;

/**
 * Tells that the engine could not answer a query. Chapters need not catch it: it makes them fail with a note that shows its message.
 */
public class DataAccessException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Makes an exception whose message names the query and says what the engine said. */
	public DataAccessException(String message, Throwable cause) {
		super(message, cause);
	}
}

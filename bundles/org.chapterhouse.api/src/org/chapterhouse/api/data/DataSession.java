package org.chapterhouse.api.data;

/**
 * Answers queries of one chapter over the tables of a {@link DataStore}. Used by one thread at a time; {@link #cancel()} may be called from any.
 */
public interface DataSession extends AutoCloseable {

	/**
	 * Answers a query.
	 *
	 * @throws DataAccessException if the engine cannot answer it or it was cancelled
	 */
	QueryResult query(SqlQuery query);

	/** Stops the query that is running, if there is one, and refuses all further ones. */
	void cancel();

	/** Releases what the session holds; the store stays open. */
	@Override
	void close();
}

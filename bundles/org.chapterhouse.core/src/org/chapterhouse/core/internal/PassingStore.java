package org.chapterhouse.core.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;

/** Stands before a store and says of the data what that one says; what it does with queries is for others to say. The store is closed by whoever opened it. */
public abstract class PassingStore implements DataStore {

	/** The store behind this one. */
	protected final DataStore store;

	/** Makes one before a store. */
	protected PassingStore(DataStore store) {
		this.store = Objects.requireNonNull(store);
	}

	@Override
	public List<Problem> problems() {
		return store.problems();
	}

	@Override
	public List<Problem> problems(Locale language) {
		return store.problems(language);
	}

	@Override
	public String location() {
		return store.location();
	}
}

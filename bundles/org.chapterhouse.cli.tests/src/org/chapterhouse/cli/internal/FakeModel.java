package org.chapterhouse.cli.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateModel;

/** Finds texts odd that say so, and those whose library does; it changes nothing. */
final class FakeModel implements TemplateModel {

	/** How often it was asked. */
	final AtomicInteger asked = new AtomicInteger();

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public Answer change(Draft draft, List<Change> changes) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Answer read(Draft draft, List<Change> made) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Map<String, String> values(Draft draft, long item, Collection<String> properties) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Problem> problems(Draft draft, String origin) {
		asked.incrementAndGet();
		boolean odd = draft.text().contains("odd")
				|| draft.libraries().apply("theme/theme.rptlibrary").filter(text -> text.contains("odd")).isPresent();
		return odd ? List.of(Problem.warning("template.model", draft.name() + " is odd.", new Place(origin, 7, "", "", ""))) : List.of();
	}
}

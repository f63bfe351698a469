package org.chapterhouse.ui.internal.page;

/** Stands for a page of which there is one. */
public final class SinglePageInput extends PageInput {

	private final String name;

	/**
	 * Makes an input.
	 *
	 * @param id   the id of the editor that is the page
	 * @param name what its tab says
	 */
	public SinglePageInput(String id, String name) {
		super(id);
		this.name = name;
	}

	@Override
	public String getName() {
		return name;
	}
}

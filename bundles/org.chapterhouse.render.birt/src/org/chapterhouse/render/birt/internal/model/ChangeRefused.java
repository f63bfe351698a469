package org.chapterhouse.render.birt.internal.model;

import org.chapterhouse.api.render.TemplateModel.Reason;

/** Says that a change cannot be made, where BIRT has no exception of its own for it. */
final class ChangeRefused extends Exception {

	private static final long serialVersionUID = 1;

	private final Reason reason;

	ChangeRefused(Reason reason, String told) {
		super(told);
		this.reason = reason;
	}

	Reason reason() {
		return reason;
	}
}

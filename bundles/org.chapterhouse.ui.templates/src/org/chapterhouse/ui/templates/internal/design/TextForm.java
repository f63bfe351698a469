package org.chapterhouse.ui.templates.internal.design;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.chapterhouse.api.Problem;
import org.chapterhouse.design.DesignElement;

/** Shows a text so that what stands in it can be changed without reading it. It holds no text of its own: it is shown one, and gives back the changed one to who made it. Used in the UI thread. */
public interface TextForm {

	/**
	 * Shows a text.
	 *
	 * @param text as it is being edited
	 * @param file where it belongs
	 */
	void show(String text, Path file);

	/** Takes a text that people see elsewhere at the moment: what is pending is changed in it. */
	void follow(String text, Path file);

	/** Shows what there is without letting it be changed. */
	void readOnly();

	/** Tells somebody whenever something begins or ends to be {@linkplain #isPending pending}. */
	void whenPending(Runnable told);

	/** Tells whether people typed or set something that the text does not have yet. */
	boolean isPending();

	/** Tells whether a change is still to be made that {@link #finish} did not wait for. */
	default boolean isLate() {
		return false;
	}

	/** Gives the changed text for all that is pending, before it returns. */
	void finish();

	/** Says why a change was not taken; what counts is shown again. */
	void refuse(Problem reason);

	/** Shows what stands on a line of the source, from 1. */
	void reveal(int line);

	/** Returns what people look at, if that is known. */
	Optional<DesignElement> chosen();

	/** Leads to another template when people want to see it, which is named by its path: to the colours of the theme or to the frame. */
	void whenLed(Consumer<String> shown);

	/** Tells whether it is gone. */
	boolean isDisposed();
}

package org.chapterhouse.design.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.api.render.TemplateModel.Answer;
import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.api.render.TemplateModel.Draft;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.design.internal.fields.Scope;

/**
 * Has a change made by the model of templates before it is made in the text, and compares afterwards what both came to. Where there is no model, or it may not open the text, the text is changed by our own
 * rules alone.
 *
 * @param model empty: there is none
 * @param draft the text as it is
 */
public record Confirmation(Optional<TemplateModel> model, Draft draft, Scope scope) {

	/**
	 * Says what is changed, in words for refusals.
	 *
	 * @param element of the design
	 * @param label   of what is changed of it
	 * @param value   that it gets
	 * @param wrong   what our own rules say against the value; empty: nothing
	 */
	public record Wanted(DesignElement element, String label, String value, String wrong) {
	}

	/**
	 * Makes a change.
	 *
	 * @param changes what is changed, as the model knows it
	 * @param ids     of the items that the changes name
	 * @param edit    makes it in the text
	 */
	public Outcome<String> change(Wanted wanted, List<Change> changes, Ids ids, Supplier<Outcome<String>> edit) {
		if (model.isEmpty() || changes.isEmpty()) {
			return edit.get();
		}
		return switch (model.get().change(draft.with(ids.text()), changes)) {
		case Answer.Closed closed -> edit.get();
		case Answer.Refused refused -> Outcome.failed(scope.problem("design.model.refused",
				Map.of("label", wanted.label, "why", why(refused, wanted)), wanted.element.line(), wanted.element.label()));
		case Answer.Taken taken -> {
			Outcome<String> edited = edit.get();
			yield edited.result().filter(text -> !text.equals(draft.text())).map(text -> compared(text, changes, taken, wanted)).orElse(edited);
		}
		};
	}

	private String why(Answer.Refused refused, Wanted wanted) {
		return wanted.wrong.isEmpty() ? scope.words().format("design.model." + refused.reason().name().toLowerCase(Locale.ROOT),
				Map.of("label", wanted.label, "value", wanted.value, "told", refused.told())) : wanted.wrong;
	}

	private Outcome<String> compared(String text, List<Change> made, Answer.Taken expected, Wanted wanted) {
		return switch (model.orElseThrow().read(draft.with(text), made)) {
		case Answer.Closed closed -> Outcome.failed(closed.problems());
		case Answer.Taken taken when taken.written().equals(expected.written()) -> Outcome.of(text);
		default -> Outcome.failed(
				scope.problem("design.model.differs", Map.of("label", wanted.label), wanted.element.line(), wanted.element.label()));
		};
	}
}

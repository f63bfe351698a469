package org.chapterhouse.render.birt.internal.model;

import org.chapterhouse.api.render.TemplateModel.Answer;
import org.chapterhouse.api.render.TemplateModel.Reason;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.command.NameException;
import org.eclipse.birt.report.model.api.command.PropertyNameException;
import org.eclipse.birt.report.model.api.command.StyleException;
import org.eclipse.birt.report.model.api.metadata.PropertyValueException;

/** Knows why BIRT refuses changes. */
final class Refusals {

	private Refusals() {
	}

	/** Returns what a refusal means. */
	static Answer.Refused of(SemanticException refusal, BirtWords words) {
		return new Answer.Refused(reason(refusal), words.of(refusal.getErrorCode(), String.valueOf(refusal.getLocalizedMessage())));
	}

	private static Reason reason(SemanticException refusal) {
		return switch (refusal) {
		case StyleException style -> Reason.NAME;
		case NameException name -> Reason.NAME;
		case PropertyNameException property -> Reason.PROPERTY;
		case PropertyValueException value -> switch (String.valueOf(value.getErrorCode())) {
		case PropertyValueException.DESIGN_EXCEPTION_CHOICE_NOT_FOUND, PropertyValueException.DESIGN_EXCEPTION_CHOICE_NOT_ALLOWED -> Reason.CHOICE;
		case PropertyValueException.DESIGN_EXCEPTION_INVALID_VALUE -> Reason.VALUE;
		case PropertyValueException.DESIGN_EXCEPTION_NEGATIVE_VALUE, PropertyValueException.DESIGN_EXCEPTION_NON_POSITIVE_VALUE -> Reason.NEGATIVE;
		case PropertyValueException.DESIGN_EXCEPTION_UNIT_NOT_ALLOWED -> Reason.UNIT;
		case PropertyValueException.DESIGN_EXCEPTION_PROPERTY_CHANGE_FORBIDDEN, PropertyValueException.DESIGN_EXCEPTION_VALUE_LOCKED ->
			Reason.PROPERTY;
		default -> Reason.OTHER;
		};
		default -> Reason.OTHER;
		};
	}
}

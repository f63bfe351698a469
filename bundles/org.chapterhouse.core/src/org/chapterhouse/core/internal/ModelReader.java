package org.chapterhouse.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.SAXParseException;

/** Reads one root object of the report model out of XML that may be anything, and says in words what is wrong. */
final class ModelReader {

	/** Stands in messages for no namespace. */
	private static final String NO_NAMESPACE = "none";

	private final Texts texts;
	private final String prefix;
	private final long limit;

	/**
	 * Makes a reader.
	 *
	 * @param prefix the first word of problem codes: {@code schema} or {@code report}
	 * @param limit  the most bytes read
	 */
	ModelReader(Texts texts, String prefix, long limit) {
		this.texts = texts;
		this.prefix = prefix;
		this.limit = limit;
	}

	/**
	 * Holds what was read.
	 *
	 * @param root     the root, if it could be read and is of the type
	 * @param line     the line of each of its objects
	 * @param problems what is wrong
	 */
	record Read<T>(@Nullable T root, ToIntFunction<EObject> line, List<Problem> problems) {
	}

	/** Reads a stream; closes it. Attributes and elements that the model demands must be there. */
	<T extends EObject> Read<T> read(InputStream in, String file, Class<T> type) {
		var problems = new ArrayList<Problem>();
		try (InputStream bounded = new BoundedInput(in, limit)) {
			SafeResource resource = SafeResource.load(bounded);
			EObject first = resource.getContents().size() == 1 ? resource.getContents().get(0) : null;
			if (!type.isInstance(first)) {
				problems.add(texts.error(prefix + ".root", Place.file(file), "expected", type.getSimpleName()));
				return new Read<>(null, object -> 0, problems);
			}
			T root = type.cast(first);
			checkMandatory(root, resource, file, problems);
			return new Read<>(root, resource::line, problems);
		} catch (IOException e) {
			problems.add(problem(e, file));
		} catch (SafeResource.TooManyMistakes e) {
			problems.add(texts.error(prefix + ".unknown.many", Place.file(file)));
		} catch (RuntimeException e) {
			// EMF answers some malformed inputs with unchecked exceptions of its own
			problems.add(texts.error(prefix + ".xml.broken", Place.file(file), "reason", String.valueOf(e.getMessage())));
		}
		return new Read<>(null, object -> 0, problems);
	}

	private Problem problem(IOException e, String file) {
		Throwable cause = e.getCause() == null ? e : e.getCause();
		for (Throwable at = e; at != null; at = at.getCause()) {
			if (at instanceof BoundedInput.TooLong) {
				return texts.error(prefix + ".size", Place.file(file), "limit", Long.toString(limit >> 20));
			}
			if (at instanceof SAXParseException parse) {
				Place place = new Place(file, Math.max(0, parse.getLineNumber()), "", "", "");
				return String.valueOf(parse.getMessage()).contains("DOCTYPE") ? texts.error(prefix + ".xml.doctype", place)
						: texts.error(prefix + ".xml.broken", place, "reason", String.valueOf(parse.getMessage()));
			}
		}
		if (cause instanceof Resource.Diagnostic diagnostic) {
			Place place = new Place(file, Math.max(0, diagnostic.getLine()), "", "", "");
			if (cause instanceof PackageNotFoundException other) {
				return texts.error(prefix + ".namespace", place, "namespace",
						other.uri() instanceof String uri && !uri.isEmpty() ? uri : NO_NAMESPACE);
			}
			return texts.error(prefix + ".unknown", place, "reason", plain(String.valueOf(diagnostic.getMessage())));
		}
		return texts.error(prefix + ".unreadable", Place.file(file), "reason", String.valueOf(e.getMessage()));
	}

	private static String plain(String message) {
		int at = message.indexOf(" (memory:");
		return at < 0 ? message : message.substring(0, at);
	}

	private void checkMandatory(EObject object, SafeResource resource, String file, List<Problem> problems) {
		if (object.eIsProxy()) {
			problems.add(texts.error(prefix + ".href", Place.element(file, ElementNames.of(object))));
			return;
		}
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			boolean blank = feature.isMany() ? ((List<?>) object.eGet(feature)).isEmpty()
					: isBlank(object.eGet(feature));
			if (feature.isRequired() && blank) {
				problems.add(
						texts.error(prefix + ".value.missing", new Place(file, resource.line(object), "", ElementNames.of(object), ""), "feature",
								feature.getName()));
			}
		}
		object.eContents().forEach(child -> checkMandatory(child, resource, file, problems));
	}

	private static boolean isBlank(@Nullable Object value) {
		return value == null || value instanceof String text && text.isBlank();
	}
}

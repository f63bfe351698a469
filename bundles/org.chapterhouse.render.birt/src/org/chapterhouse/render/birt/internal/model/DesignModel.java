package org.chapterhouse.render.birt.internal.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.fence.Fence;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.model.api.DesignConfig;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.DesignEngine;
import org.eclipse.birt.report.model.api.DesignFileException;
import org.eclipse.birt.report.model.api.ErrorDetail;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.birt.report.model.api.SessionHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.jdt.annotation.Nullable;

import com.ibm.icu.util.ULocale;

/** Has BIRT's model of designs read templates that the fence lets through, and change them. It keeps the text that it read last. */
public final class DesignModel implements TemplateModel {

	/** Is a text as BIRT has read it, with what it read with it. */
	private record Opened(Draft draft, Map<String, Optional<String>> libraries, ModuleHandle module) {

		boolean isOf(Draft other) {
			return draft.name().equals(other.name()) && draft.text().equals(other.text())
					&& libraries.entrySet().stream().allMatch(one -> one.getValue().equals(other.libraries().apply(one.getKey())));
		}
	}

	/** Logs each value that it refuses; held, for a logger that nobody holds forgets what it was told. The renderer listens to it by itself. */
	private static final Logger BIRT = Logger.getLogger("org.eclipse.birt");
	private static final String EMPTY = "<library xmlns=\"http://www.eclipse.org/birt/2005/design\" version=\"3.2.27\" id=\"1\"/>";
	private static final Pattern DECLARATION = Pattern.compile("\\A\\x{FEFF}?<\\?xml[^>]*\\?>");
	private static final String CODE = "template.model";
	private static final Pattern ID = Pattern.compile(" id=\"[0-9]+\"");

	private final Fence fence;
	private volatile @Nullable SessionHandle session;
	private @Nullable Opened opened;

	/** Makes a model that starts when it is asked first. Its fence is its own: each text as it is typed would push those from a fence whose judgements others need again. */
	public DesignModel() {
		this.fence = new Fence();
	}

	@Override
	public boolean isReady() {
		return session != null;
	}

	@Override
	public synchronized Answer change(Draft draft, List<Change> changes) {
		Outcome<ModuleHandle> read = open(draft, draft.name());
		ModuleHandle module = read.result().orElse(null);
		if (module == null) {
			return new Answer.Closed(read.problems());
		}
		try {
			for (Change change : changes) {
				DesignChange.make(module, change);
			}
			return new Answer.Taken(written(module, changes));
		} catch (SemanticException e) {
			return Refusals.of(e, BirtWords.of(ProblemTexts.of(draft.language())));
		} catch (ChangeRefused e) {
			return new Answer.Refused(e.reason(), String.valueOf(e.getMessage()));
		} catch (RuntimeException e) {
			return stumbled(draft, e);
		} finally {
			close();
		}
	}

	@Override
	public synchronized Answer read(Draft draft, List<Change> made) {
		Outcome<ModuleHandle> read = open(draft, draft.name());
		try {
			return read.result().<Answer>map(module -> new Answer.Taken(written(module, made))).orElseGet(() -> new Answer.Closed(read.problems()));
		} catch (RuntimeException e) {
			close();
			return stumbled(draft, e);
		} finally {
			if (hasCharts(made)) {
				// the models of its charts were read, so it would be written in another way than the next text
				close();
			}
		}
	}

	/** BIRT trips over some designs, as over charts that lack parts which it always writes: then it has nothing to say of them. */
	private static Answer stumbled(Draft draft, RuntimeException e) {
		return new Answer.Closed(unread(draft.name(), ProblemTexts.of(draft.language()), e));
	}

	@Override
	public synchronized Map<String, String> values(Draft draft, long item, Collection<String> properties) {
		ModuleHandle module = open(draft, draft.name()).result().orElse(null);
		DesignElementHandle handle = module == null ? null : DesignChange.item(module, item);
		Map<String, String> values = new LinkedHashMap<>();
		try {
			if (handle != null) {
				for (String property : properties) {
					if (handle.getPropertyDefn(property) != null) {
						values.put(property, value(handle, property));
					}
				}
			}
		} catch (RuntimeException e) {
			close();
			return Map.of();
		}
		return values;
	}

	private static String value(DesignElementHandle handle, String property) {
		String value = handle.getStringProperty(property);
		return value == null ? "" : value;
	}

	@Override
	public synchronized List<Problem> problems(Draft draft, String origin) {
		Outcome<ModuleHandle> read = open(draft, origin);
		ModuleHandle module = read.result().orElse(null);
		if (module == null) {
			// what the fence refuses is told by it
			return read.problems().stream().filter(problem -> problem.code().equals(CODE)).toList();
		}
		ProblemTexts texts = ProblemTexts.of(draft.language());
		try {
			module.checkReport();
		} catch (RuntimeException e) {
			close();
			return unread(origin, texts, e);
		}
		BirtWords words = BirtWords.of(texts);
		List<Problem> problems = new ArrayList<>();
		Set<String> told = new LinkedHashSet<>();
		for (Object found : both(module)) {
			ErrorDetail error = (ErrorDetail) found;
			if (told.add(error.getLineNo() + error.getMessage())) {
				problems.add(texts.warning(CODE, "finds", Map.of("reason", words.of(error)), place(origin, error)));
			}
		}
		return problems;
	}

	private static List<Object> both(ModuleHandle module) {
		List<Object> all = new ArrayList<>(module.getErrorList());
		all.addAll(module.getWarningList());
		return all;
	}

	private static Place place(String origin, ErrorDetail error) {
		return new Place(origin, Math.max(0, error.getLineNo()), "", "", "");
	}

	/**
	 * Opens a text.
	 *
	 * @param origin what problems name as the place
	 */
	private Outcome<ModuleHandle> open(Draft draft, String origin) {
		Opened known = opened;
		if (known != null && known.isOf(draft)) {
			return Outcome.of(known.module);
		}
		close();
		ProblemTexts texts = ProblemTexts.of(draft.language());
		byte[] bytes = bytes(draft.text());
		Fence.Judged judged = fence.judge(draft.name(), bytes, texts);
		if (!judged.isGood()) {
			return Outcome.failed(judged.inspection().problems());
		}
		try {
			SessionHandle open = session();
			Map<String, Optional<String>> libraries = new HashMap<>();
			open.setResourceLocator(new HeldLibraries(name -> library(name, draft, libraries, texts)));
			ModuleHandle module = open.openModule(draft.name(), new ByteArrayInputStream(bytes));
			opened = new Opened(draft, Map.copyOf(libraries), module);
			return Outcome.of(module);
		} catch (BirtException | RuntimeException e) {
			// what BIRT stumbles over is none of its designs
			return Outcome.failed(unread(origin, texts, e));
		}
	}

	private static List<Problem> unread(String origin, ProblemTexts texts, Exception e) {
		BirtWords words = BirtWords.of(texts);
		Map<String, Problem> problems = new LinkedHashMap<>();
		for (ErrorDetail error : e instanceof DesignFileException file ? BirtWords.errors(file) : List.<ErrorDetail>of()) {
			String reason = words.of(error);
			problems.putIfAbsent(error.getLineNo() + reason, texts.error(CODE, "unread", Map.of("reason", reason), place(origin, error)));
		}
		if (problems.isEmpty()) {
			String code = e instanceof BirtException known ? known.getErrorCode() : "";
			return List
					.of(texts.error(CODE, "unread", Map.of("reason", words.of(code, String.valueOf(e.getLocalizedMessage()))), Place.file(origin)));
		}
		return List.copyOf(problems.values());
	}

	/** A library that is not there or may not be opened has nothing in it: BIRT would look elsewhere, and log a warning. */
	private @Nullable Resource library(String name, Draft draft, Map<String, Optional<String>> read, ProblemTexts texts) {
		Optional<String> text = draft.libraries().apply(name);
		read.put(name, text);
		Fence.Judged judged = fence.judge(name, bytes(text.orElse(EMPTY)), texts);
		return judged.isGood() ? judged.resource() : fence.judge(name, bytes(EMPTY), texts).resource();
	}

	/** What the text says of its encoding is that of its file; lines stay where they are. */
	private static byte[] bytes(String text) {
		return DECLARATION.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8);
	}

	private SessionHandle session() throws BirtException {
		SessionHandle known = session;
		if (known == null) {
			BIRT.setUseParentHandlers(false);
			var config = new DesignConfig();
			Platform.startup(config);
			known = new DesignEngine(config).newSessionHandle(ULocale.ENGLISH);
			session = known;
		}
		return known;
	}

	private static boolean hasCharts(List<Change> made) {
		return made.stream().anyMatch(Change.Chart.class::isInstance);
	}

	/** Charts are written as their text stands there until their models are read. */
	private static String written(ModuleHandle module, List<Change> made) {
		if (hasCharts(made)) {
			ChartChange.read(module);
		}
		try {
			var bytes = new ByteArrayOutputStream(1 << 18);
			module.serialize(bytes);
			return ID.matcher(bytes.toString(StandardCharsets.UTF_8)).replaceAll("");
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Lets go of what was read. */
	public synchronized void close() {
		Opened known = opened;
		opened = null;
		if (known != null) {
			known.module.close();
		}
	}
}

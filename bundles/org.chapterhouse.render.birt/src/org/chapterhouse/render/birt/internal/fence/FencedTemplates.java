package org.chapterhouse.render.birt.internal.fence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;

/**
 * Gives a report the templates that may be used: those that are trusted as they are, those of a folder if they were judged good, and those of the bundles in place of the rest. Made for one report;
 * after it is rendered, only read.
 */
public final class FencedTemplates implements ReportTemplates {

	/** Begins what files of the theme are kept under; no chapter has such a name. */
	private static final String THEME = "/";

	private final ReportTemplates sources;
	private final Fence fence;
	private final ProblemTexts texts;
	private final Map<String, Optional<Resource>> given = new LinkedHashMap<>();
	private final Map<String, List<Problem>> refused = new LinkedHashMap<>();

	/** Makes the templates of one report. */
	public FencedTemplates(ReportTemplates sources, Fence fence, ProblemTexts texts) {
		this.sources = sources;
		this.fence = fence;
		this.texts = texts;
	}

	@Override
	public Optional<Resource> chapter(String chapterId) {
		return give(chapterId, chapterId + ".rptdesign", sources.chapter(chapterId));
	}

	@Override
	public Optional<Resource> theme(String name) {
		// the properties of a theme, which may come from the folder, name further files of it
		return List.of(name.split("[/\\\\]")).contains("..") ? Optional.empty() : give(THEME + name, name, sources.theme(name));
	}

	@Override
	public ReportTemplates installed() {
		return sources.installed();
	}

	private synchronized Optional<Resource> give(String key, String name, Optional<Resource> source) {
		Optional<Resource> known = given.get(key);
		if (known == null) {
			known = judged(key, name, source);
			given.put(key, known);
		}
		return known;
	}

	private Optional<Resource> judged(String key, String name, Optional<Resource> source) {
		if (source.isPresent() && source.get().isTrusted()) {
			return source;
		}
		if (source.isEmpty()) {
			Optional<Resource> bundled = bundled(key);
			bundled.ifPresent(one -> refused.put(key,
					List.of(texts.error(ReportRenderer.TEMPLATE_REFUSED, "outside", Map.of("text", name), Place.element("", name)))));
			return bundled;
		}
		Fence.Judged judged = fence.judge(name, source.get(), texts);
		Resource resource = judged.resource();
		if (resource != null && judged.isGood()) {
			return Optional.of(resource);
		}
		refused.put(key, judged.inspection().problems());
		return bundled(key);
	}

	private Optional<Resource> bundled(String key) {
		ReportTemplates installed = sources.installed();
		Optional<Resource> found = key.startsWith(THEME) ? installed.theme(key.substring(THEME.length())) : installed.chapter(key);
		return found.filter(Resource::isTrusted);
	}

	/** Tells whether something is used that is not trusted. */
	public synchronized boolean isMixed() {
		return given.values().stream().flatMap(Optional::stream).anyMatch(resource -> !resource.isTrusted());
	}

	/**
	 * Lets the bundle's templates take the place of those of a folder that spoiled a report: of those that the problems name, or of all if they name none.
	 */
	public synchronized void replace(List<Problem> problems) {
		Set<String> spoiling = new LinkedHashSet<>();
		given.forEach((key, resource) -> resource.filter(one -> !one.isTrusted()).ifPresent(one -> {
			List<String> names = List.of(one.origin(), key, key.startsWith(THEME) ? key.substring(THEME.length()) : key);
			List<Problem> its = problems.stream().filter(problem -> names.contains(problem.place().file())).toList();
			if (!its.isEmpty()) {
				spoiling.add(key);
				refuse(key, its);
			}
		}));
		if (spoiling.isEmpty()) {
			given.forEach((key, resource) -> resource.filter(one -> !one.isTrusted()).ifPresent(one -> {
				spoiling.add(key);
				refuse(key, problems);
			}));
		}
		spoiling.forEach(key -> given.put(key, bundled(key)));
	}

	private void refuse(String key, List<Problem> its) {
		refused.put(key, its.stream().map(problem -> Problem.error(ReportRenderer.TEMPLATE_REFUSED, problem.message(), problem.place())).toList());
	}

	/** Returns why templates were not used, each reason once. */
	public synchronized List<Problem> problems() {
		Set<Problem> all = new LinkedHashSet<>();
		refused.values().forEach(all::addAll);
		return List.copyOf(all);
	}

	/** Returns the chapters whose templates were not used. */
	public synchronized Set<String> chapters() {
		Set<String> chapters = new LinkedHashSet<>(refused.keySet());
		chapters.removeIf(key -> key.startsWith(THEME));
		return chapters;
	}

	/** Returns the files of the theme that were not used. */
	public synchronized List<String> themes() {
		List<String> names = new ArrayList<>();
		refused.keySet().stream().filter(key -> key.startsWith(THEME)).forEach(key -> names.add(key.substring(THEME.length())));
		return names;
	}
}

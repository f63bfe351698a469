package org.chapterhouse.render.birt.internal.fence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Judges files of templates and themes that are not trusted, each once as long as it does not change. Thread-safe. */
public final class Fence {

	/** More than any template or file of a theme, maps among them. */
	private static final int LARGEST = 8 << 20;
	private static final int KEPT = 48;
	private static final String DESIGN = ".rptdesign";

	private record Key(String name, String origin, String version, String language) {
	}

	/**
	 * Holds a file as it was judged; what is used are these bytes, whatever becomes of the file.
	 *
	 * @param resource gives the bytes; null if they could not be read
	 */
	public record Judged(@Nullable Resource resource, TemplateInspection inspection) {

		/** Tells whether the file may be used. */
		public boolean isGood() {
			return resource != null && inspection.problems().isEmpty();
		}
	}

	private final Map<Key, Judged> known = new LinkedHashMap<>(16, 0.75f, true);

	/**
	 * Judges a file.
	 *
	 * @param name its name, whose ending says what it is
	 */
	public Judged judge(String name, Resource file, ProblemTexts texts) {
		byte[] bytes;
		try (InputStream input = file.location().openStream()) {
			bytes = input.readNBytes(LARGEST + 1);
		} catch (IOException e) {
			return new Judged(null, refused(file, "unreadable", String.valueOf(e.getMessage()), texts));
		}
		if (bytes.length > LARGEST) {
			return new Judged(null, refused(file, "large", Integer.toString(LARGEST >> 20), texts));
		}
		return judge(name, file, bytes, texts);
	}

	/** Judges a text that is in no file. */
	public Judged judge(String name, byte[] bytes, ProblemTexts texts) {
		var file = new Resource(HeldBytes.url(bytes), name, "", Resource.Source.FOLDER);
		if (bytes.length > LARGEST) {
			return new Judged(null, refused(file, "large", Integer.toString(LARGEST >> 20), texts));
		}
		return judge(name, file, bytes, texts);
	}

	private Judged judge(String name, Resource file, byte[] bytes, ProblemTexts texts) {
		String version = digest(bytes);
		Key key = new Key(name, file.origin(), version, texts.language());
		Judged before = found(key);
		if (before != null) {
			return before;
		}
		var judged = new Judged(new Resource(HeldBytes.url(bytes), file.origin(), version, file.source()), inspect(name, file, bytes, texts));
		keep(key, judged);
		return judged;
	}

	/** Judges a file, and checks a design or the properties of a theme by themselves. */
	public TemplateInspection inspect(String name, Resource file, ProblemTexts texts) {
		Judged judged = judge(name, file, texts);
		Resource held = judged.resource();
		boolean theme = isColours(name);
		if (held == null || !name.endsWith(DESIGN) && !theme) {
			return judged.inspection();
		}
		try (InputStream input = held.location().openStream()) {
			byte[] bytes = input.readAllBytes();
			if (theme) {
				return colours(file, bytes, texts);
			}
			List<Problem> problems = new ArrayList<>(judged.inspection().problems());
			problems.addAll(new DesignCheck(PlacedXml.parse(bytes, file.origin()), file.origin(), texts).problems());
			return new TemplateInspection(judged.inspection().findings(), problems);
		} catch (IOException | SAXException e) {
			// the judgement tells it
			return judged.inspection();
		}
	}

	private synchronized @Nullable Judged found(Key key) {
		return known.get(key);
	}

	private synchronized void keep(Key key, Judged judged) {
		known.put(key, judged);
		if (known.size() > KEPT) {
			known.remove(known.keySet().iterator().next());
		}
	}

	private static TemplateInspection inspect(String name, Resource file, byte[] bytes, ProblemTexts texts) {
		if (name.endsWith(".css")) {
			return new SheetFence(file.origin(), texts).judge(new String(bytes, StandardCharsets.UTF_8));
		}
		if (isColours(name)) {
			// without colours there are no charts; what nothing reads does no harm
			TemplateInspection colours = colours(file, bytes, texts);
			return new TemplateInspection(colours.findings(), colours.problems().stream().filter(Problem::isError).toList());
		}
		if (!name.endsWith(DESIGN) && !name.endsWith(".rptlibrary")) {
			// shapes of maps: nothing in them is more than a value
			return new TemplateInspection(List.of(), List.of());
		}
		try {
			return new DesignFence(file.origin(), texts).judge(PlacedXml.parse(bytes, file.origin()));
		} catch (IOException | SAXException e) {
			int line = e instanceof SAXParseException parse ? Math.max(0, parse.getLineNumber()) : 0;
			return refused(file, "unreadable", String.valueOf(e.getMessage()), line, texts);
		}
	}

	private static boolean isColours(String name) {
		return name.equals(ThemeCheck.NAME) || name.endsWith("/" + ThemeCheck.NAME);
	}

	private static TemplateInspection colours(Resource file, byte[] bytes, ProblemTexts texts) {
		return new ThemeCheck(file.origin(), texts).inspect(new String(bytes, StandardCharsets.UTF_8));
	}

	private static TemplateInspection refused(Resource file, String why, String text, ProblemTexts texts) {
		return refused(file, why, text, 0, texts);
	}

	private static TemplateInspection refused(Resource file, String why, String text, int line, ProblemTexts texts) {
		return new TemplateInspection(List.of(),
				List.of(texts.error(ReportRenderer.TEMPLATE_REFUSED, why, Map.of("text", text), new Place(file.origin(), line, "", "", ""))));
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}

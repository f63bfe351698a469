package org.chapterhouse.render.birt.internal.compose;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Puts the frame, the theme and the bodies of chapters together into one design. Used once.
 * <p>
 * The body of the frame holds items by name: {@code cover}, {@code contents}, {@code highlights}, {@code changes} (where the report was compared with an earlier one), {@code part} (before the first chapter of each part that has a title), {@code opener} (may be missing: a page of its own before each chapter), {@code chapter} (the heading of each)
 * and {@code failed} (in place of the body of a chapter that failed). Widths in templates of chapters count for the page that these are drawn for; on the frame's they are
 * as much wider or narrower as its text area is. Items named {@code title_line}, {@code running_head} and {@code page_line} in its master pages are filled by the page
 * emitter.
 */
public final class Composer {

	private static final String OPENER = "opener";

	private final TemplateFile frame;
	private final TemplateFile library;
	private final Map<String, TemplateFile> templates;
	private final DataSets dataSets;
	private final Handlers handlers;
	private final ProblemTexts texts;
	private final List<Picture> pictures = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	/** What ends the last chapter: what people wrote, or else its notes. */
	private @Nullable Element tail;

	/**
	 * Makes a composer.
	 *
	 * @param templates of chapters, by id
	 * @param texts     in which language problems are told
	 */
	public Composer(TemplateFile frame, TemplateFile library, Map<String, TemplateFile> templates, Handlers handlers, ProblemTexts texts) {
		this.frame = frame;
		this.library = library;
		this.templates = templates;
		this.dataSets = new DataSets(handlers.data().getName());
		this.handlers = handlers;
		this.texts = texts;
	}

	/** Composes the design of a document. */
	public Composition compose(Report report, DocumentGrids grids) {
		Document design = (Document) frame.document().cloneNode(true);
		Element root = design.getDocumentElement();
		Element body = Xml.child(root, "body");
		if (body == null) {
			problems.add(texts.error("render.frame.incomplete", "body", Map.of(), Place.file(frame.origin())));
			return new Composition(new byte[0], List.of(), List.copyOf(problems));
		}
		List<Element> items = Xml.elements(body);
		items.forEach(Dom::remove);
		Xml.all(root).forEach(element -> element.removeAttribute("id"));
		clean(design);
		styles(design);
		masterPages(root);
		add(body, DataSetName.FRAME, grids.frame(), item(items, "cover"));
		add(body, DataSetName.FRAME, grids.frame(), item(items, "contents"));
		add(body, DataSetName.FRAME, grids.frame(), item(items, "highlights"));
		Grid changes = grids.frame().get("changes");
		if (changes != null && !changes.rows().isEmpty()) {
			add(body, DataSetName.FRAME, grids.frame(), item(items, "changes"));
		}
		boolean before = true;
		boolean bare = false;
		for (ReportPart part : report.getParts()) {
			boolean first = true;
			for (ReportChapter chapter : part.getChapters()) {
				Map<String, Grid> data = grids.chapters().getOrDefault(chapter.getId(), Map.of());
				boolean tables = hasTables(chapter, data);
				boolean opened = !isBare(chapter, data) && open(body, chapter, data, items);
				if (first && hasTitle(part)) {
					Grid grid = grids.parts().get(part.getId());
					Element opening = add(body, DataSetName.partScope(part.getId()), grid == null ? Map.of() : Map.of("part", grid),
							item(items, "part"));
					bookmark(opening, DocumentGrids.bookmark(part));
					goOn(opening, opened || !bare && (before || tables));
				}
				Element heading = add(body, chapter.getId(), data, item(items, "chapter"));
				bookmark(heading, DocumentGrids.bookmark(chapter));
				if (first && hasTitle(part) && heading != null) {
					Dom.set(heading, "pageBreakBefore", "auto");
				} else {
					goOn(heading, opened);
				}
				first = false;
				chapter(body, chapter, data, items);
				before = tables;
				bare = isBare(chapter, data);
			}
		}
		dataSets.write(design);
		return new Composition(bytes(design), List.copyOf(pictures), List.copyOf(problems));
	}

	/** Adds the page that opens a chapter, if the frame has one. */
	private boolean open(Element body, ReportChapter chapter, Map<String, Grid> data, List<Element> items) {
		return items.stream().filter(item -> OPENER.equals(item.getAttribute("name"))).findFirst().map(item -> add(body, chapter.getId(), data, item))
				.isPresent();
	}

	private static boolean hasTitle(ReportPart part) {
		return part.getTitle() != null && !part.getTitle().isBlank();
	}

	/** Lets a chapter follow on the page that the one before leaves; a part begins a page, unless what is before or in it is shorter than one. */
	private void goOn(@Nullable Element opening, boolean page) {
		if (opening != null && !page) {
			Dom.set(opening, "pageBreakBefore", "auto");
			Dom.set(opening, "marginTop", "26pt");
			loosen();
		}
	}

	/** Lets requests and notes go to the next page alone, where a chapter follows on it: kept with what is before, they would take a whole table or map along. */
	private void loosen() {
		if (tail != null) {
			Dom.set(tail, "pageBreakBefore", "auto");
		}
	}

	/** Tells whether a chapter shows no more than notes: it does not deserve a page of its own. */
	private boolean isBare(ReportChapter chapter, Map<String, Grid> data) {
		TemplateFile template = templates.get(chapter.getId());
		return template != null && chapter.getState() != ChapterState.FAILED && data.entrySet().stream().filter(e -> !e.getValue().rows().isEmpty())
				.map(Map.Entry::getKey).allMatch(Set.of("chapter", "notes")::contains);
	}

	/** Tells whether a chapter shows tables; cards and notes, which have no header, are none. */
	private boolean hasTables(ReportChapter chapter, Map<String, Grid> data) {
		TemplateFile template = templates.get(chapter.getId());
		return template != null && Xml.all(template.document().getDocumentElement()).stream()
				.filter(e -> "table".equals(e.getLocalName()) && Xml.child(e, "header") != null).map(e -> data.get(Dom.value(e, "dataSet")))
				.anyMatch(grid -> grid != null && !grid.rows().isEmpty());
	}

	private void chapter(Element target, ReportChapter chapter, Map<String, Grid> data, List<Element> items) {
		tail = null;
		if (chapter.getState() == ChapterState.FAILED) {
			add(target, chapter.getId(), data, item(items, "failed"));
			texts(target, chapter, data, items);
			return;
		}
		TemplateFile template = templates.get(chapter.getId());
		if (template == null) {
			problems.add(texts.error("render.template.missing", "chapter", Map.of("name", chapter.getId()),
					Place.element("", chapter.getId())));
			return;
		}
		ChapterBody copy = new ChapterBody(target, dataSets, chapter.getId(), data, handlers, texts)
				.stretched(PageWidth.of(frame.document()) / PageWidth.of(template.document()));
		Element body = Xml.child(template.document().getDocumentElement(), "body");
		boolean written = false;
		for (Element item : Xml.elements(body)) {
			if (!written && "notes".equals(Dom.value(item, "dataSet"))) {
				texts(target, chapter, data, items);
				written = true;
			}
			Element copied = copy.copy(item, template.origin());
			tail = tail == null && written ? copied : tail;
		}
		if (!written) {
			texts(target, chapter, data, items);
		}
		pictures.addAll(copy.pictures());
		problems.addAll(copy.problems());
		unseen(chapter, template, body);
	}

	/** Adds what people wrote as running text: every chapter shows it in the same place, before its notes. */
	private void texts(Element target, ReportChapter chapter, Map<String, Grid> data, List<Element> items) {
		Grid texts = data.get("texts");
		if (texts != null && !texts.rows().isEmpty()) {
			tail = add(target, chapter.getId(), data, item(items, "texts"));
		}
	}

	/** What is said must be shown: a group of sentences that no item is bound to would be a silent gap. */
	private void unseen(ReportChapter chapter, TemplateFile template, Element body) {
		Set<String> bound = new TreeSet<>();
		Xml.all(body).forEach(element -> bound.add(Dom.value(element, "dataSet")));
		Set<String> groups = new TreeSet<>();
		chapter.getSentences().forEach(sentence -> groups.add(sentence.getGroup() == null ? "" : sentence.getGroup()));
		for (String group : groups) {
			if (!bound.contains("sentences") && !bound.contains("sentences_" + group) && !bound.contains("paragraph_" + group)) {
				problems.add(texts.error("render.sentences.unseen", Map.of("name", group),
						Place.element(template.origin(), "sentences_" + group)));
			}
		}
		Set<String> kinds = new TreeSet<>();
		chapter.getTexts().stream().filter(text -> text.getFields().stream().anyMatch(field -> field.getLabel() != null))
				.forEach(text -> kinds.add("texts_" + text.getKind()));
		kinds.stream().filter(kind -> !bound.contains(kind)).forEach(
				kind -> problems.add(texts.error("render.texts.unseen", Map.of("name", kind), Place.element(template.origin(), kind))));
	}

	private @Nullable Element add(Element target, String scope, Map<String, Grid> grids, @Nullable Element item) {
		if (item == null) {
			return null;
		}
		ChapterBody copy = new ChapterBody(target, dataSets, scope, grids, handlers, texts);
		Element added = copy.copy(item, frame.origin());
		problems.addAll(copy.problems());
		return added;
	}

	private @Nullable Element item(List<Element> items, String name) {
		Element found = items.stream().filter(item -> name.equals(item.getAttribute("name"))).findFirst().orElse(null);
		if (found == null && problems.stream().noneMatch(p -> p.place().column().equals(name))) {
			problems.add(texts.error("render.frame.incomplete", "item", Map.of("name", name), Place.element(frame.origin(), name)));
		}
		return found;
	}

	private static void bookmark(@Nullable Element item, String bookmark) {
		if (item != null) {
			item.insertBefore(Dom.expression(item.getOwnerDocument(), "bookmark", "\"" + bookmark + "\""), item.getFirstChild());
		}
	}

	/** Drops what the composed design replaces: libraries, theme, parameters and the data sets of the preview. */
	private static void clean(Document design) {
		for (Element element : Xml.elements(design.getDocumentElement())) {
			String name = element.getAttribute("name");
			if (element.getLocalName().matches("data-sources|data-sets|parameters|styles|cubes") || name.matches("libraries|theme|includeScripts")) {
				Dom.remove(element);
			}
		}
	}

	private void styles(Document design) {
		Element styles = Dom.element(design, "styles");
		for (Element style : Xml.all(library.document().getDocumentElement())) {
			if ("style".equals(style.getLocalName())) {
				Element copy = (Element) design.importNode(style, true);
				copy.removeAttribute("id");
				styles.appendChild(copy);
			}
		}
		Element root = design.getDocumentElement();
		root.insertBefore(styles, Xml.child(root, "page-setup"));
	}

	private static void masterPages(Element root) {
		for (Element item : Xml.all(Xml.child(root, "page-setup"))) {
			switch (item.getAttribute("name")) {
			case "title_line" -> mark(item, PageSession.TITLE_LINE);
			case "running_head" -> mark(item, PageSession.RUNNING_HEAD);
			case "page_line" -> mark(item, PageSession.PAGE_LINE);
			default -> {
				// anything else stays as it is
			}
			}
		}
	}

	private static void mark(Element item, char mark) {
		Document design = item.getOwnerDocument();
		Element label = Dom.named(design, "label", item.getAttribute("name"));
		label.appendChild(Dom.property(design, "style", Dom.value(item, "style")));
		Element text = Dom.named(design, "text-property", "text");
		text.setTextContent(String.valueOf(mark));
		label.appendChild(text);
		item.getParentNode().replaceChild(label, item);
	}

	private static byte[] bytes(Document design) {
		try {
			TransformerFactory factory = TransformerFactory.newDefaultInstance();
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
			Transformer transformer = factory.newTransformer();
			transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
			StringWriter text = new StringWriter();
			transformer.transform(new DOMSource(design), new StreamResult(text));
			return text.toString().getBytes(StandardCharsets.UTF_8);
		} catch (TransformerException e) {
			throw new IllegalStateException(e);
		}
	}
}

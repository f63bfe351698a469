package org.chapterhouse.core.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Variants;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.DimensionValue;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.FactList;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.QueryParameter;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.SentenceDefinition;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesDefinition;
import org.chapterhouse.model.report.SeriesLine;
import org.chapterhouse.model.report.SeriesPoint;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableColumn;
import org.chapterhouse.model.report.TableColumnDefinition;
import org.chapterhouse.model.report.TableDefinition;
import org.chapterhouse.model.report.TableRow;
import org.eclipse.jdt.annotation.Nullable;

/** Puts the checked content of one chapter into its place in the document: with labels, formats and ids. */
final class ChapterAssembler {

	private static final ReportFactory FACTORY = ReportFactory.eINSTANCE;

	private final ChapterDefinition definition;
	private final Setting setting;
	private final Messages messages;
	private final Texts texts;
	private final FigureFormat format;
	private final List<ChapterRun> followed;
	private final MetricNames names;
	private final Map<String, MetricDefinition> metrics = new HashMap<>();

	/**
	 * Makes an assembler.
	 *
	 * @param followed the runs of the chapters that the chapter follows
	 */
	ChapterAssembler(FamilyChapter chapter, Setting setting, List<ChapterRun> followed, Texts texts) {
		this.definition = chapter.declared();
		this.setting = setting;
		this.messages = setting.messages(chapter);
		this.texts = texts;
		this.format = new FigureFormat(setting.request().language());
		this.followed = followed;
		this.names = new MetricNames(setting, Stream.concat(Stream.of(chapter), followed.stream().map(ChapterRun::chapter)).toList());
		followed.forEach(run -> run.chapter().definition().ifPresent(one -> one.getMetrics().forEach(metric -> metrics.put(metric.getId(), metric))));
		definition.getMetrics().forEach(metric -> metrics.put(metric.getId(), metric));
	}

	void fill(ReportChapter chapter, ChapterContent content) {
		content.facts().stream().sorted(factOrder()).forEach(fact -> chapter.getFacts().add(fact(fact)));
		Map<String, FactKey> measures = new HashMap<>();
		Stream.concat(content.facts().stream(), followed.stream().flatMap(run -> run.facts().stream())).map(Fact::key)
				.forEach(key -> measures.putIfAbsent(key.measure(), key));
		for (ListDefinition declared : definition.getLists()) {
			content.lists().stream().filter(list -> list.definition().equals(declared.getId()))
					.forEach(list -> chapter.getLists().add(list(list, declared, measures)));
		}
		for (TableDefinition declared : definition.getTables()) {
			content.tables().stream().filter(table -> table.id().equals(declared.getId()))
					.forEach(table -> chapter.getTables().add(table(table, declared)));
		}
		for (SeriesDefinition declared : definition.getSeries()) {
			content.series().stream().filter(series -> series.id().equals(declared.getId()))
					.forEach(series -> chapter.getSeries().add(series(series, declared)));
		}
		content.sentences().forEach(sentence -> chapter.getSentences().add(sentence(sentence)));
		definition.getNotes().forEach(note -> chapter.getNotes().add(note(note.getKind(), messages.text("note." + note.getId()))));
		content.notes().forEach(note -> chapter.getNotes().add(note(note.kind(), note.text())));
		content.queries().forEach(query -> chapter.getQueries().add(query(query)));
	}

	private Comparator<Fact> factOrder() {
		Map<String, Integer> metricPlace = new HashMap<>();
		definition.getMetrics().forEach(metric -> metricPlace.put(metric.getId(), metricPlace.size()));
		Map<String, Integer> orgPlace = new HashMap<>();
		setting.scope().organisation().all().forEach(unit -> orgPlace.put(unit.code(), orgPlace.size()));
		Map<String, Integer> memberPlace = new HashMap<>();
		setting.scope().dimensions().forEach((dimension, members) -> {
			for (DimensionMember member : members) {
				memberPlace.put(dimension + "=" + member.code(), memberPlace.size());
			}
		});
		return Comparator.comparing((Fact fact) -> metricPlace.getOrDefault(fact.metric(), 0))
				.thenComparing(fact -> orgPlace.getOrDefault(fact.org(), 0))
				.thenComparing(fact -> fact.key().dimensions().entrySet().stream()
						.map(cut -> "%08d".formatted(memberPlace.getOrDefault(cut.getKey() + "=" + cut.getValue(), 0)))
						.collect(Collectors.joining()))
				.thenComparing(fact -> fact.key().asOf());
	}

	private org.chapterhouse.model.report.Fact fact(Fact fact) {
		MetricDefinition metric = new Variants(metric(fact.metric())).of(fact.key().dimensions());
		org.chapterhouse.model.report.Fact made = FACTORY.createFact();
		made.setId(fact.key().id());
		made.setMetric(fact.metric());
		made.setLabel(messages.text("metric." + fact.metric()));
		made.setOrg(fact.org());
		fact.key().dimensions().forEach((dimension, member) -> {
			DimensionValue cut = FACTORY.createDimensionValue();
			cut.setDimension(dimension);
			cut.setValue(member);
			cut.setLabel(setting.scope().memberNames(dimension).get(member));
			made.getDimensions().add(cut);
		});
		made.setAsOf(fact.key().asOf());
		made.setValue(decimal(fact.figure()));
		fact.figure().value().filter(value -> !value.isExactAsDecimal()).ifPresent(value -> made.setExact(value.toString()));
		made.setText(format.text(metric, fact.figure()));
		made.setUnit(metric.getUnit());
		if (!fact.lineage().query().isEmpty()) {
			made.setQuery(definition.getId() + "/" + fact.lineage().query());
		}
		made.setRows(fact.lineage().rows());
		fact.lineage().inputs().forEach(input -> made.getInputs().add(input.id()));
		return made;
	}

	private FactList list(MemberList list, ListDefinition declared, Map<String, FactKey> measures) {
		FactList made = FACTORY.createFactList();
		made.setId(list.id());
		made.getMembers().addAll(list.members());
		list.members().forEach(member -> made.getLabels().add(switch (declared.getMemberKind()) {
		case ORGANISATION -> setting.scope().organisation().unit(member).map(OrgUnit::shortName).orElse(member);
		case DIMENSION -> setting.scope().memberNames(declared.getDimension()).getOrDefault(member, member);
		case METRIC -> names.of(measures.getOrDefault(member, FactKey.of(member, "", "")));
		case TEXT -> member;
		}));
		return made;
	}

	private Table table(TableContent table, TableDefinition declared) {
		Table made = FACTORY.createTable();
		made.setId(table.id());
		made.setTitle(messages.text("table." + table.id()));
		declared.getColumns().forEach(column -> made.getColumns().add(column(table.id(), column)));
		for (TableContent.Row row : table.rows()) {
			TableRow madeRow = FACTORY.createTableRow();
			madeRow.setEmphasis(row.emphasis());
			for (int at = 0; at < row.cells().size(); at++) {
				madeRow.getCells().add(cell(row.cells().get(at), declared.getColumns().get(at).getKind()));
			}
			made.getRows().add(madeRow);
		}
		return made;
	}

	private TableColumn column(String table, TableColumnDefinition column) {
		TableColumn made = FACTORY.createTableColumn();
		made.setId(column.getId());
		made.setKind(column.getKind());
		Optional<String> own = messages.find("table." + table + "." + column.getId());
		if (column.getKind() == CellKind.METRIC) {
			MetricDefinition metric = metric(column.getMetric());
			String label = own.or(() -> messages.find("metric." + metric.getId() + ".short"))
					.orElseGet(() -> messages.text("metric." + metric.getId()));
			String unit = metric.getStyle() == DisplayStyle.PERCENT ? "" : format.unit(metric);
			made.setLabel(unit.isEmpty() ? label : texts.text("heading.unit", "label", label, "unit", unit));
			made.setUnit(metric.getUnit());
		} else {
			made.setLabel(own.orElse(""));
		}
		return made;
	}

	private TableCell cell(Cell cell, CellKind kind) {
		TableCell made = FACTORY.createTableCell();
		switch (cell) {
		case Cell.Text text -> {
			made.setText(text.text());
			made.setTone(text.tone().sign());
		}
		case Cell.Chapter chapter -> made.setChapter(chapter.id());
		case Cell.Plain plain -> {
			Figure figure = plain.figure();
			made.setText(figure.isPresent() ? figure.get().rounded(plain.decimals()).toPlainString() : FigureFormat.NO_VALUE);
			made.setValue(decimal(figure));
		}
		case Cell.Value value -> {
			Figure figure = value.fact().figure();
			MetricDefinition metric = new Variants(metric(value.fact().metric())).of(value.fact().key().dimensions());
			made.setText(kind == CellKind.METRIC ? format.table(metric, figure) : format.card(metric, figure));
			made.setValue(decimal(figure));
			made.setPlot(plot(metric, figure));
			made.setFact(value.fact().key().id());
			made.setTone(value.tone().sign());
		}
		}
		return made;
	}

	private Series series(SeriesContent series, SeriesDefinition declared) {
		MetricDefinition metric = metric(declared.getMetric());
		Series made = FACTORY.createSeries();
		made.setId(series.id());
		made.setTitle(messages.text("series." + series.id()));
		made.setUnitLabel(format.unit(metric));
		for (String line : declared.getLines()) {
			SeriesLine madeLine = FACTORY.createSeriesLine();
			madeLine.setId(line);
			madeLine.setLabel(series.labels().getOrDefault(line, messages.text("series." + series.id() + "." + line)));
			made.getLines().add(madeLine);
		}
		for (SeriesContent.Point point : series.points()) {
			SeriesPoint madePoint = FACTORY.createSeriesPoint();
			madePoint.setCategory(point.category());
			madePoint.setLabel(point.label());
			madePoint.setLine(point.line());
			madePoint.setValue(decimal(point.figure()));
			madePoint.setPlot(plot(metric, point.figure()));
			madePoint.setText(format.label(metric, point.figure()));
			madePoint.setTone(point.tone().sign());
			made.getPoints().add(madePoint);
		}
		return made;
	}

	private Sentence sentence(SentenceContent sentence) {
		Sentence made = FACTORY.createSentence();
		made.setId(sentence.id());
		made.setGroup(definition.getSentences().stream().filter(one -> one.getId().equals(sentence.id())).map(SentenceDefinition::getGroup)
				.findFirst().orElse(null));
		made.setText(sentence.text());
		sentence.facts().stream().map(FactKey::id).forEach(made.getFacts()::add);
		made.getLists().addAll(sentence.lists());
		made.setTone(sentence.tone().sign());
		return made;
	}

	private static Note note(NoteKind kind, String text) {
		Note made = FACTORY.createNote();
		made.setKind(kind);
		made.setText(text);
		return made;
	}

	private Query query(QueryResult result) {
		Query made = FACTORY.createQuery();
		made.setId(definition.getId() + "/" + result.query().name());
		made.setSql(result.query().sql());
		result.query().parameters().forEach((name, value) -> {
			QueryParameter parameter = FACTORY.createQueryParameter();
			parameter.setName(name);
			parameter.setValue(String.valueOf(value));
			made.getParameters().add(parameter);
		});
		made.setRows(result.rows().size());
		return made;
	}

	private MetricDefinition metric(String id) {
		MetricDefinition metric = metrics.get(id);
		if (metric == null) {
			throw new IllegalArgumentException("neither the chapter nor one that it follows declares a metric " + id);
		}
		return metric;
	}

	private @Nullable String plot(MetricDefinition metric, Figure figure) {
		return format.plot(metric, figure).map(java.math.BigDecimal::toPlainString).orElse(null);
	}

	private static @Nullable String decimal(Figure figure) {
		return figure.isPresent() ? figure.get().toDecimalString() : null;
	}
}

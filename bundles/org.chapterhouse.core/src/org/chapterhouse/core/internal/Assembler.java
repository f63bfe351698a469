package org.chapterhouse.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Names;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.PartDefinition;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.model.report.ReportProblem;

/** Puts what chapters answered with into a report document. The same runs give the same document. */
public final class Assembler {

	private static final ReportFactory FACTORY = ReportFactory.eINSTANCE;

	private final Setting setting;
	private final Texts texts;
	private final DataRemarks remarks;

	/** Makes an assembler. */
	public Assembler(Setting setting, Texts texts) {
		this.setting = setting;
		this.texts = texts;
		this.remarks = new DataRemarks(setting, texts);
	}

	/**
	 * Makes the document; the runs stand in the order of the plan.
	 *
	 * @param runs     of the chapters that it shows
	 * @param unshown  of those that are computed for others only
	 * @param problems of the data and of the texts, in the language of the report
	 * @param written  what people wrote
	 * @param changed  takes what should be looked at in those texts
	 */
	public Report assemble(List<ChapterRun> runs, List<ChapterRun> unshown, List<Problem> problems, List<ReportText> written,
			Consumer<Told> changed) {
		var people = new TextAssembler(setting, written);
		Report report = head();
		for (OrgUnit unit : setting.scope().organisation().all()) {
			report.getUnits().add(unit(unit));
		}
		Map<String, ReportPart> parts = new LinkedHashMap<>();
		for (PartDefinition part : setting.family().definition().getParts()) {
			ReportPart made = FACTORY.createReportPart();
			made.setId(part.getId());
			made.setTitle(setting.messages().find("part." + part.getId()).orElse(part.getId()));
			parts.put(part.getId(), made);
		}
		remarks.of(problems).forEach(problem -> report.getProblems().add(problem(problem)));
		Map<ChapterRun, ReportChapter> chapters = new LinkedHashMap<>();
		List<ChapterRun> all = Stream.concat(runs.stream(), unshown.stream()).toList();
		List<ReportChapter> hidden = unshown.stream().map(run -> chapter(run, all)).toList();
		var figures = new UnshownFigures(hidden, texts, new Names(setting.request().language()));
		for (ChapterRun run : runs) {
			ReportPart part = run.chapter().definition().map(ChapterDefinition::getPart).map(parts::get).orElse(null);
			if (part == null) {
				run.problems().forEach(told -> report.getProblems().add(problem(told.in(setting.request().language()))));
			} else if (!run.isComplete() || !run.chapter().declared().isOnlyWithTexts() || people.has(run.chapter())) {
				ReportChapter chapter = chapter(run, all);
				figures.into(chapter);
				chapters.put(run, chapter);
				part.getChapters().add(chapter);
			}
		}
		parts.values().stream().filter(part -> !part.getChapters().isEmpty()).forEach(report.getParts()::add);
		chapters.forEach((run, chapter) -> people.fill(report, chapter, run.chapter()));
		nameChapters(report, hidden);
		people.problems().forEach(told -> {
			report.getProblems().add(problem(told.in(setting.request().language())));
			changed.accept(told);
		});
		Highlights.put(report, runs.stream().map(ChapterRun::chapter).toList());
		XmlText.clean(report);
		return report;
	}

	/** Writes the numbers and titles of chapters into the cells that name them: only now is it known which there are. */
	private void nameChapters(Report report, List<ReportChapter> hidden) {
		Map<String, String> names = new LinkedHashMap<>();
		List<ReportChapter> chapters = report.getParts().stream().flatMap(part -> part.getChapters().stream()).toList();
		int digits = setting.family().definition().getNumberDigits();
		for (ReportChapter one : chapters) {
			String place = Integer.toString(names.size() + 1);
			String number = "0".repeat(Math.max(0, digits - place.length())) + place;
			if (!number.equals(place)) {
				one.setNumber(number);
			}
			names.put(one.getId(), texts.text("chapter.named", "number", number, "title", one.getTitle()));
		}
		Set<String> shown = Set.copyOf(names.keySet());
		hidden.forEach(one -> names.putIfAbsent(one.getId(), one.getTitle()));
		chapters.stream().flatMap(one -> one.getTables().stream()).flatMap(table -> table.getRows().stream()).flatMap(row -> row.getCells().stream())
				.filter(cell -> cell.getChapter() != null).forEach(cell -> {
					cell.setText(names.getOrDefault(cell.getChapter(), ""));
					cell.setChapter(shown.contains(cell.getChapter()) ? cell.getChapter() : null);
				});
	}

	private Report head() {
		var request = setting.request();
		OrgUnit self = setting.scope().organisation().self();
		Report report = FACTORY.createReport();
		report.setSchemaVersion(ReportDocuments.SCHEMA_VERSION);
		report.setFamily(setting.family().id());
		report.setPeriod(request.period().id());
		String period = texts.period(request.period());
		report.setPeriodLabel(period);
		report.setTitle(setting.messages().format("family.title", Map.of("period", period, "org", self.name(), "orgShort", self.shortName())));
		report.setOrganisation(self.code());
		report.setLanguage(request.language().toLanguageTag());
		request.publicationDate().ifPresent(date -> report.setPublished(date.toString()));
		if (!request.publisher().isEmpty()) {
			report.setPublisher(request.publisher());
		}
		if (!request.shareUrl().isEmpty()) {
			report.setShareUrl(request.shareUrl());
		}
		return report;
	}

	private OrganisationUnit unit(OrgUnit unit) {
		OrganisationUnit made = FACTORY.createOrganisationUnit();
		made.setCode(unit.code());
		made.setName(unit.name());
		made.setShortName(unit.shortName());
		made.setLevel(unit.level());
		made.setRole(setting.scope().organisation().roleOf(unit).orElseThrow());
		made.setParent(unit.parentCode());
		made.setSort(unit.sort());
		return made;
	}

	private ReportChapter chapter(ChapterRun run, List<ChapterRun> runs) {
		FamilyChapter chapter = run.chapter();
		ReportChapter made = FACTORY.createReportChapter();
		made.setId(chapter.id());
		made.setTitle(chapter.title(setting.messages(chapter)));
		var content = run.content();
		if (content == null) {
			made.setState(ChapterState.FAILED);
			run.problems().forEach(
					told -> made.getProblems().add(problem(remarks.of(told.in(setting.request().language()), String.valueOf(made.getTitle())))));
		} else {
			made.setState(ChapterState.COMPLETE);
			List<FamilyChapter> followed = setting.family().followed(chapter);
			new ChapterAssembler(chapter, setting, runs.stream().filter(one -> followed.contains(one.chapter())).toList(), texts).fill(made, content);
		}
		return made;
	}

	private static ReportProblem problem(Problem problem) {
		ReportProblem made = FACTORY.createReportProblem();
		made.setSeverity(problem.severity());
		made.setCode(problem.code());
		made.setMessage(problem.message());
		if (!problem.place().file().isEmpty()) {
			made.setFile(problem.place().file());
		}
		made.setLine(problem.place().line());
		if (!problem.place().column().isEmpty()) {
			made.setColumn(problem.place().column());
		}
		if (!problem.place().value().isEmpty()) {
			made.setValue(problem.place().value());
		}
		return made;
	}
}

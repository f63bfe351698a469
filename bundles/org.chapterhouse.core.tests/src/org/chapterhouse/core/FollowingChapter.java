package org.chapterhouse.core;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.value.Figure;
import org.eclipse.core.runtime.IProgressMonitor;

/** Sums up the chapters that it follows. */
final class FollowingChapter implements Chapter {

	private static final String SCHEMA = """
			<?xml version="1.0" encoding="UTF-8"?>
			<report:ChapterDefinition xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:report="http://chapterhouse.org/schema/report/1"
			    id="ID" family="monthly" part="first" order="0">
			  <metrics id="ID.half" formula="half of the lines" unit="COUNT">
			    <roles>SELF</roles>
			  </metrics>
			  <lists id="ID.measures" rule="all of 52" memberKind="METRIC"/>
			  <tables id="found">
			    <columns id="what"/>
			    <columns id="value"/>
			    <columns id="where" kind="CHAPTER"/>
			  </tables>
			  <sentences id="found" group="main"/>
			  <follows>FOLLOWED</follows>
			</report:ChapterDefinition>
			""";
	private static final String MESSAGES = """
			chapter.ID=Sum of ID
			metric.ID.half=Half
			list.ID.measures=Measures
			table.found=Found
			table.found.what=What
			table.found.value=Value
			table.found.where=Where
			sentence.found=There are {lines} lines.
			""";

	/** Adds a chapter that declares what this one answers with. */
	static TestHouse in(TestHouse house, String id, String followed, Chapter chapter) {
		house.chapter(id, chapter);
		house.write(id + "/schema.xmi", SCHEMA.replace("ID", id).replace("FOLLOWED", followed));
		house.write(id + "/messages.properties", MESSAGES.replace("ID", id));
		house.write(id + "/messages_zh_CN.properties", MESSAGES.replace("ID", id));
		return house;
	}

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		String id = context.definition().getId();
		var content = ChapterContent.builder();
		List<Fact> own = context.followed().stream().flatMap(one -> one.facts().stream()).filter(fact -> fact.org().equals("52"))
				.filter(fact -> fact.figure().isPresent()).toList();
		Fact lines = own.stream().filter(fact -> fact.metric().endsWith(".lines")).findFirst().orElse(null);
		content.fact(new Fact(FactKey.of(id + ".half", "52", "2017-04"), lines == null ? Figure.none() : lines.figure().per(Figure.of(2)),
				lines == null ? Lineage.of() : Lineage.of(lines)));
		content.list(new MemberList(id + ".measures", own.stream().map(fact -> fact.key().measure()).distinct().toList()));
		var rows = new ArrayList<TableContent.Row>();
		context.followed().forEach(chapter -> chapter.facts().stream().filter(own::contains)
				.forEach(fact -> rows.add(TableContent.Row.of(Cell.text(context.nameOfMetric(fact)), Cell.fact(fact), Cell.chapter(chapter.id())))));
		content.table(new TableContent("found", rows));
		if (lines != null) {
			context.say("found").fact("lines", lines).build().ifPresent(content::sentence);
		}
		return content.build();
	}
}

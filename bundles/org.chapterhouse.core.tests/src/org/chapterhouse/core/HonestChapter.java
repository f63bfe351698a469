package org.chapterhouse.core;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.eclipse.core.runtime.IProgressMonitor;

/** Answers with all that the chapter of the test house declares; a test may bend the answer. */
final class HonestChapter implements Chapter {

	private final UnaryOperator<ChapterContent> bend;

	HonestChapter() {
		this(content -> content);
	}

	HonestChapter(UnaryOperator<ChapterContent> bend) {
		this.bend = bend;
	}

	static Fact lines(String chapter, String org, long value) {
		return new Fact(FactKey.of(chapter + ".lines", org, "2017-04"), Figure.of(value), Lineage.of("lines", value));
	}

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		String id = context.definition().getId();
		var content = ChapterContent.builder();
		content.query(new QueryResult(SqlQuery.of("lines", "SELECT 1").with("org", context.organisation().self().code()), List.of()));
		Fact self = content.fact(lines(id, "52", 30));
		Fact guiyang = content.fact(lines(id, "5201", 20));
		content.fact(lines(id, "5202", 10));
		FactKey share = FactKey.of(id + ".share", "52", "2017-04");
		content.fact(new Fact(share, Figure.of(Rational.of(1, 3)), Lineage.of(guiyang, self)));
		content.fact(new Fact(share.cut(Map.of("industry", "EDU")), Figure.none(), Lineage.of()));
		content.fact(new Fact(share.cut(Map.of("industry", "GOV")), Figure.of(1), Lineage.of()));
		content.list(new MemberList(id + ".top", List.of("5201", "5202")));
		content.list(new MemberList(id + ".each/5201", List.of("a")));
		content.list(new MemberList(id + ".each/5202", List.of()));
		content.table(new TableContent("units", List.of(TableContent.Row.of(Cell.text("Guiyang"), Cell.fact(guiyang, Tone.GOOD)),
				TableContent.Row.total(Cell.text("Guizhou"), Cell.fact(self)))));
		content.series(new SeriesContent("trend", List.of(new SeriesContent.Point("2017-04", "April", "actual", Figure.of(30), Tone.NEUTRAL))));
		content.sentence(new SentenceContent("total", "There are 30 lines.", List.of(self.key()), List.of(id + ".top"), Tone.GOOD));
		return bend.apply(content.build());
	}
}

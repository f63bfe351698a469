package org.chapterhouse.businesshall.service;

import java.util.List;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Ranking;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how customers were served: complaints, back-office support, 5G and products, for the company and each hall. */
public final class ServiceChapter implements Chapter {

	private static final int TOP = 3;

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		ServiceFigures figures = ServiceFigures.compute(context, content);
		content.facts(figures.sheet().all());
		var counts = figures.rows().byCategory(context.organisation().self()).sorted();
		List<String> top = Ranking.top(TOP, List.copyOf(counts.keySet()), category -> Figure.of(counts.getOrDefault(category, 0L)));
		MemberList list = content.list(new MemberList("complaint.categories.top", top));
		Fact company = figures.sheet().self(ServiceFigures.NORMAL);
		Split halls = Split.of(figures.sheet().below(ServiceFigures.NORMAL), fact -> !fact.figure().isBelow(company.figure()));
		MemberList below = content.list(halls.failedAs("complaint.halls.below"));
		new ServiceExhibits(context, figures).addTo(content);
		new ServiceCommentary(context, figures, content).tell(list, halls, below);
		return content.build();
	}

	/** Returns the products of the family. */
	static List<DimensionMember> products(ChapterContext context) {
		return context.dimension("product");
	}
}

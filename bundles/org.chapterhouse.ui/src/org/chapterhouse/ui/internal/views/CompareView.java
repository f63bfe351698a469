package org.chapterhouse.ui.internal.views;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Names;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Comparison;
import org.chapterhouse.core.desk.ChangesTable;
import org.chapterhouse.core.desk.ComparedReports;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.internal.connections.PasswordQuestion;
import org.chapterhouse.ui.internal.page.BesideOrBelow;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.work.CompareWork;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** Tells what changed from one report to another, usually from last month to this one: of the report that is looked at, or of two that were saved. */
public final class CompareView extends ViewPart implements ReportSession.Listener {

	/** The id of the view. */
	public static final String ID = "org.chapterhouse.ui.compare";

	private static final int GAP = 12;
	private static final int TOLD = 240;

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private CompareBar bar;
	private Composite line;
	private Label told;
	private Link act;
	private ChangesPane changes;
	private OpenReport open;
	/** The report to be compared with another month; the session is there while it is open. */
	private @Nullable ReportKey subject;
	private @Nullable ReportSession session;
	/** What goes on: what was begun before it is of no interest any more. */
	private @Nullable ReportWork<?> work;
	/** Whether the months are known of the report to be compared. */
	private boolean offered;
	/** Whether to compare once the months are known. */
	private boolean wanted;
	private @Nullable ComparedReports shown;
	/** The report of which the months are compared that are shown; null: two files are. */
	private @Nullable ReportKey shownKey;
	/** What the session held when it was last looked whether the comparison holds. */
	private @Nullable Report seen;

	/** Shows the view and compares a report with the month before. */
	public static void show(IWorkbenchPage page, ReportKey key) {
		try {
			((CompareView) page.showView(ID)).compare(key);
		} catch (PartInitException e) {
			Desktop.get().workplace().log().failed("view " + ID, e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		var asked = new Composite(parent, SWT.NONE);
		asked.setLayout(new BesideOrBelow(GAP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(asked);
		bar = new CompareBar(asked, words, this::compare, this::turned);
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		told = new Label(line, SWT.WRAP);
		told.setData("id", "compare.told");
		GridDataFactory.fillDefaults().grab(true, false).hint(TOLD, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(told);
		act = new Link(line, SWT.NONE);
		act.setData("id", "compare.act");
		act.addListener(SWT.Selection, event -> act());
		changes = new ChangesPane(parent, asked, desktop, getViewSite().getActionBars(), this::explain);
		tell(words.text("compare.start"), "");
		open = OpenReport.edited(getSite().getPage(), this::follow);
	}

	/** Compares a report, open or not, with the month that people mostly mean. */
	private void compare(ReportKey key) {
		bar.ofMonths();
		follow(key, OpenReport.find(getSite().getPage(), key));
		wanted = true;
		if (offered) {
			wanted = false;
			compare();
		} else if (work == null) {
			months();
		}
	}

	/** Takes the report that is looked at; once it is closed, it can still be compared. */
	private void follow(@Nullable ReportSession other) {
		follow(other == null ? subject : other.key(), other);
	}

	private void follow(@Nullable ReportKey key, @Nullable ReportSession other) {
		if (session != null) {
			session.unlisten(this);
		}
		session = other;
		if (other != null) {
			other.listen(this);
		}
		if (key != null && !key.equals(subject)) {
			subject = key;
			offered = false;
			wanted = false;
			if (!bar.isOfFiles()) {
				stop();
				empty();
			}
			bar.offer(List.of(), null);
			tellSubject();
		}
		computed();
	}

	@Override
	public void computed() {
		ReportSession of = session;
		if (told.isDisposed() || of == null || of.isBusy()) {
			return;
		}
		Report now = of.report().orElse(null);
		if (now != null && !offered && work == null && !bar.isOfFiles()) {
			months();
		} else if (now != null && now != seen && shown != null && work == null && of.key().equals(shownKey)) {
			check(now, shown);
		} else if (!of.missing().isEmpty() && work == null && !bar.isOfFiles()) {
			tell(of.missing(), "");
		}
	}

	/** Takes it that people compare in the other way now; what stands there of another report, or is being done, is of no interest any more. */
	private void turned() {
		boolean other = !bar.isOfFiles() && shown != null && !Objects.equals(shownKey, subject);
		if (work != null || other) {
			stop();
			empty();
			tell(words.text("compare.start"), "");
			tellSubject();
		}
		computed();
	}

	/** Reads the months that the data hold. */
	private void months() {
		ReportKey key = subject;
		if (key == null) {
			return;
		}
		begin(new ReportWork<CompareWork.Others>(desktop, words.text("compare.months.work"), new CompareWork(desktop, key)::others,
				(ended, outcome) -> {
					if (ended(ended) && key.equals(subject)) {
						offer(key, outcome);
					}
				}), words.text("tree.reading"));
	}

	private void offer(ReportKey key, Outcome<CompareWork.Others> outcome) {
		CompareWork.Others others = outcome.result().orElse(null);
		boolean go = wanted;
		wanted = false;
		if (others == null) {
			failed(outcome.problems());
			if (session == null) {
				new PasswordQuestion(desktop, getSite().getShell()).ask(key.location(), outcome.problems(), () -> compare(key));
			}
			return;
		}
		offered = true;
		bar.offer(others.periods(), others.usual());
		tellSubject();
		if (go && others.usual() != null) {
			compare();
		}
	}

	/** Tells which report is to be compared. */
	private void tellSubject() {
		ReportKey key = subject;
		if (!bar.isOfFiles() && key != null) {
			String name = session == null ? key.organisation() + " · " + key.period() : session.name();
			boolean only = offered && bar.month().isEmpty();
			tell(words.text(only ? "compare.only" : "compare.subject", "report", name, "period", key.period()), "");
		}
	}

	private void compare() {
		try {
			if (bar.isOfFiles()) {
				files();
			} else {
				bar.month().ifPresent(this::month);
			}
		} catch (InvalidPathException e) {
			tell(words.text("compare.path", "path", e.getInput()), "");
		}
	}

	private void files() {
		if (bar.lacksFiles()) {
			tell(words.text("compare.lacks"), "");
			return;
		}
		Path earlier = bar.before();
		Path later = bar.now();
		begin(new ReportWork<ComparedReports>(desktop, words.text("compare.work"),
				monitor -> ComparedReports.ofFiles(desktop.workplace(), earlier, later), (ended, outcome) -> show(ended, outcome, null)),
				words.text("compare.working"));
	}

	private void month(Period other) {
		ReportKey key = subject;
		if (key == null) {
			return;
		}
		ReportSession of = session;
		if (of != null) {
			// a change leads to the figure of the report that is open
			of.renew();
		}
		ReportWork.Task<SessionWork.Computed> own = of == null ? null : of.current();
		seen = of == null ? null : of.report().orElse(null);
		begin(new ReportWork<ComparedReports>(desktop, words.text("compare.month.work", "month", other.id()),
				monitor -> new CompareWork(desktop, key).with(other, own, monitor), (ended, outcome) -> show(ended, outcome, key)),
				words.text("compare.computing", "month", other.id()));
	}

	/** Begins work in the place of what went on; it can be stopped. */
	private void begin(ReportWork<?> next, String doing) {
		stop();
		work = next;
		tell(doing, "rows.stop");
		next.schedule();
	}

	private void stop() {
		ReportWork<?> before = work;
		work = null;
		if (before != null) {
			before.cancel();
		}
	}

	/** Tells whether work that ended is what was asked for last; it goes on no longer then. */
	private boolean ended(ReportWork<?> ended) {
		if (told.isDisposed() || ended != work) {
			return false;
		}
		work = null;
		return true;
	}

	/** Stops what goes on, or compares again. */
	private void act() {
		if (work != null) {
			stop();
			tell(words.text("work.cancelled"), "compare.again");
		} else if (!offered && !bar.isOfFiles()) {
			wanted = true;
			months();
		} else {
			compare();
		}
	}

	private void show(ReportWork<ComparedReports> ended, Outcome<ComparedReports> outcome, @Nullable ReportKey of) {
		if (!ended(ended)) {
			return;
		}
		ComparedReports compared = outcome.result().orElse(null);
		if (compared == null) {
			failed(outcome.problems());
			return;
		}
		shown = compared;
		shownKey = of;
		changes.show(compared.table(words::text));
		name(words.text("compare.title", "unit", Comparison.unit(compared.now())));
		said(compared);
		// the report may have been computed meanwhile
		computed();
	}

	/** Tells where a figure that changed comes from, if the report of which months are compared is open. */
	private void explain(ChangesTable.ChangeRow change) {
		ComparedReports compared = shown;
		ReportKey key = shownKey;
		ReportSession of = key == null ? null : OpenReport.find(getSite().getPage(), key);
		String fact = compared == null || key == null ? "" : compared.fact(change, key.period());
		if (of != null && !fact.isEmpty()) {
			ExplainView.show(getSite().getPage(), of, List.of(fact));
		}
	}

	private void failed(List<Problem> problems) {
		empty();
		tell(problems.isEmpty() ? words.text("work.cancelled")
				: String.join("\n", problems.stream().filter(Problem::isError).map(Problem::message).distinct().toList()), "compare.again");
	}

	/** Tells what is compared; the title of the view and the columns say it, too, and leave the place to what changed. */
	private void said(ComparedReports compared) {
		tell(says(compared), "");
		boolean more = compared.comparison().isEmpty() || !compared.apart().isEmpty();
		Presence.show(line, more);
		line.requestLayout();
	}

	private void name(String name) {
		setPartName(name);
		setTitleToolTip(name);
	}

	private String says(ComparedReports compared) {
		String what = words.text("compare.from", "report", String.valueOf(compared.now().getTitle()), "before",
				ChangesTable.period(compared.before()), "now", ChangesTable.period(compared.now()));
		String nothing = compared.comparison().isEmpty() ? words.text("compare.nothing") : "";
		String apart = compared.apart().isEmpty() ? "" : words.text("compare.apart", "chapters", new Names(words.language()).join(compared.apart()));
		return String.join("  ", Stream.of(what, nothing, apart).filter(text -> !text.isEmpty()).toList());
	}

	/** Looks whether what is shown holds for another document of the report: texts that people type change no figures. */
	private void check(Report now, ComparedReports compared) {
		seen = now;
		new ReportWork<Boolean>(desktop, words.text("compare.work"), monitor -> Outcome.of(compared.holdsFor(desktop.workplace(), now)), outcome -> {
			if (!told.isDisposed() && shown == compared && seen == now && work == null) {
				outcome.result()
						.ifPresent(holds -> {
							if (holds) {
								said(compared);
							} else {
								tell(says(compared) + "  " + words.text("compare.stale"), "compare.again");
							}
						});
			}
		}).schedule();
	}

	/** Writes what is shown as CSV. */
	public void save(Path file) {
		changes.save(file);
	}

	private void empty() {
		shown = null;
		changes.clear();
		name(getSite().getRegisteredName());
	}

	private void tell(String text, String action) {
		told.setText(PlainText.inLabel(text));
		act.setText(action.isEmpty() ? "" : "<a>" + words.text(action) + "</a>");
		act.setVisible(!action.isEmpty());
		Presence.show(line, true);
		told.requestLayout();
		act.requestLayout();
	}

	@Override
	public void setFocus() {
		bar.setFocus();
	}

	@Override
	public void dispose() {
		open.end();
		stop();
		if (session != null) {
			session.unlisten(this);
		}
		super.dispose();
	}
}

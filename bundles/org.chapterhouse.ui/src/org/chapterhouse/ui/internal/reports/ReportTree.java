package org.chapterhouse.ui.internal.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.DataChoices;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.ui.internal.connections.PasswordQuestion;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.swt.widgets.Shell;

/** Gives the tree of reports its nodes; what must be read is read in the background when it is looked at first. */
final class ReportTree implements ITreeContentProvider {

	private final Desktop desktop;
	private final Shell shell;
	private final Runnable changed;
	private final Map<DataPlace, List<? extends ReportNode>> periods = new HashMap<>();
	/** What reads data: whatever read them before may end later and is dropped. */
	private final Map<DataPlace, ReportWork<DataChoices>> reading = new HashMap<>();
	private List<? extends ReportNode> families = List.of();
	private boolean asked;

	ReportTree(Desktop desktop, Shell shell, Runnable changed) {
		this.desktop = desktop;
		this.shell = shell;
		this.changed = changed;
	}

	/** Forgets what was read of data. */
	void refresh(DataPlace place) {
		periods.remove(place);
		ReportWork<DataChoices> before = reading.remove(place);
		if (before != null) {
			before.cancel();
		}
		changed.run();
	}

	/** Reads what is installed again. */
	void refresh() {
		asked = false;
		changed.run();
	}

	/** Returns the node of a report; empty while what it hangs on is still to be read, which is begun, and where it has none. */
	Optional<ReportNode> find(ReportKey key) {
		return families.stream().filter(ReportNode.OfFamily.class::isInstance).map(ReportNode.OfFamily.class::cast)
				.filter(one -> one.family().id().equals(key.family())).flatMap(one -> data(one.family()).stream())
				.filter(one -> DataLocation.normal(one.place().location()).equals(key.location())).flatMap(one -> periods(one).stream())
				.filter(ReportNode.OfPeriod.class::isInstance).map(ReportNode.OfPeriod.class::cast)
				.filter(one -> one.period().id().equals(key.period()))
				.flatMap(one -> unit(one, key.organisation()).<ReportNode>map(unit -> unit).stream()).findFirst();
	}

	private static Optional<ReportNode.OfUnit> unit(ReportNode.OfPeriod period, String code) {
		return period.choices().units().stream().filter(unit -> unit.code().equals(code)).map(unit -> new ReportNode.OfUnit(period, unit))
				.findFirst();
	}

	@Override
	public Object[] getElements(Object input) {
		if (!asked) {
			asked = true;
			families = List.of(new ReportNode.Told(desktop.words().text("tree.reading")));
			new ReportWork<List<Family>>(desktop, desktop.words().text("work.families"), monitor -> Outcome.of(desktop.families()), outcome -> {
				families = outcome.result().<List<? extends ReportNode>>map(all -> all.stream().map(ReportNode.OfFamily::new).toList())
						.orElseGet(() -> List.of(new ReportNode.Stopped(reason(outcome, "tree.stopped"))));
				changed.run();
			}).schedule();
		}
		return families.toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		if (!(element instanceof ReportNode node)) {
			return new Object[0];
		}
		return switch (node) {
		case ReportNode.OfFamily family -> data(family.family()).toArray();
		case ReportNode.OfData data -> periods(data).toArray();
		case ReportNode.OfPeriod period -> units(period).toArray();
		case ReportNode.OfUnit unit -> unit.below().toArray();
		case ReportNode.Told told -> new Object[0];
		case ReportNode.Stopped stopped -> new Object[0];
		};
	}

	private List<ReportNode.OfData> data(Family family) {
		var data = new ArrayList<ReportNode.OfData>();
		if (desktop.workplace().installation().sample(family.id()).isPresent()) {
			data.add(new ReportNode.OfData(family, desktop.sample(family.id()), true));
		}
		desktop.remembered().folders().stream().filter(place -> place.family().equals(family.id()))
				.map(place -> new ReportNode.OfData(family, place, false)).forEach(data::add);
		return data;
	}

	private List<? extends ReportNode> periods(ReportNode.OfData data) {
		return periods.computeIfAbsent(data.place(), place -> {
			var job = new ReportWork<DataChoices>(desktop, desktop.words().text("work.choices", "data", desktop.shown(place)), monitor -> {
				Outcome<ReportData> found = desktop.data(data.family(), place);
				return found.result().map(at -> new ReportRun(desktop.workplace(), data.family(), at, TextStore.none()).choices(monitor))
						.orElseGet(() -> Outcome.failed(found.problems()));
			}, (ended, outcome) -> read(data, ended, outcome));
			reading.put(place, job);
			job.schedule();
			return List.of(new ReportNode.Told(desktop.words().text("tree.reading")));
		});
	}

	/** Returns why there is nothing: what went wrong, or another text where nothing did. */
	private String reason(Outcome<?> outcome, String otherwise) {
		return outcome.problems().stream().findFirst().map(Problem::message).orElseGet(() -> desktop.words().text(otherwise));
	}

	private void read(ReportNode.OfData data, ReportWork<DataChoices> ended, Outcome<DataChoices> outcome) {
		if (!reading.remove(data.place(), ended)) {
			return;
		}
		DataChoices choices = outcome.result().orElse(null);
		if (choices == null) {
			periods.put(data.place(), List.of(new ReportNode.Told(reason(outcome, "work.cancelled"))));
		} else if (choices.periods().isEmpty() || choices.units().isEmpty()) {
			periods.put(data.place(), List.of(new ReportNode.Told(reason(outcome, "tree.empty"))));
		} else {
			periods.put(data.place(), choices.all().stream().map(period -> new ReportNode.OfPeriod(data, period, choices)).toList());
		}
		changed.run();
		new PasswordQuestion(desktop, shell).ask(data.place().location(), outcome.problems(), () -> refresh(data.place()));
	}

	private static List<ReportNode> units(ReportNode.OfPeriod period) {
		List<String> codes = period.choices().units().stream().map(OrgUnit::code).toList();
		return period.choices().units().stream().filter(unit -> !codes.contains(unit.parentCode())).sorted(OrgUnit.SIBLING_ORDER)
				.<ReportNode>map(unit -> new ReportNode.OfUnit(period, unit)).toList();
	}

	@Override
	public void dispose() {
		List<ReportWork<DataChoices>> under = List.copyOf(reading.values());
		reading.clear();
		under.forEach(ReportWork::cancel);
	}

	@Override
	public @Nullable Object getParent(Object element) {
		return switch (element) {
		case ReportNode.OfData data -> new ReportNode.OfFamily(data.family());
		case ReportNode.OfPeriod period -> period.data();
		case ReportNode.OfUnit below -> unit(below.period(), below.unit().parentCode()).<ReportNode>map(above -> above).orElse(below.period());
		default -> null;
		};
	}

	@Override
	public boolean hasChildren(Object element) {
		return switch (element) {
		case ReportNode.OfUnit unit -> !unit.below().isEmpty();
		case ReportNode.Told told -> false;
		case ReportNode.Stopped stopped -> false;
		default -> true;
		};
	}
}

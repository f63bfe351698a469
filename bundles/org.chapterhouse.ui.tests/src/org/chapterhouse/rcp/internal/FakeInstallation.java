package org.chapterhouse.rcp.internal;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.chapterhouse.install.Installation;
import org.chapterhouse.install.Installer;
import org.chapterhouse.install.Offer;
import org.chapterhouse.install.Offer.Standing;
import org.chapterhouse.install.Unit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Stands in the place of p2, which knows no product in tests: the leased-line family is installed, a newer one and another family can be had. */
final class FakeInstallation implements Installation {

	static final String PLACE = "/srv/chapters";
	/** More than one thing is wrong with this place. */
	static final String BROKEN = "/srv/broken";
	static final Unit FAMILY = new Unit("leasedline", "Leased Line Monthly", "1.0.0",
			List.of("org.chapterhouse.leasedline", "org.chapterhouse.leasedline.revenue", "org.chapterhouse.leasedline.growth"));
	static final Unit NEWER = new Unit("leasedline", "Leased Line Monthly", "1.1.0", FAMILY.bundles());
	static final Unit OTHER = new Unit("broadband", "Broadband Weekly", "2.0.0", List.of("broadband"));

	private final List<Unit> installed = new ArrayList<>(List.of(FAMILY));
	private final ServiceRegistration<Installer> registration;
	private boolean registered = true;
	private boolean closed;
	private volatile boolean slow;
	private volatile boolean slowToRead;
	private volatile boolean slowToCheck;
	private volatile boolean checking;
	private volatile boolean reading;
	private volatile boolean dropped;
	private volatile int opened;

	FakeInstallation() {
		var properties = new Hashtable<String, Object>();
		properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		registration = FrameworkUtil.getBundle(FakeInstallation.class).getBundleContext().registerService(Installer.class, language -> {
			opened++;
			return this;
		}, properties);
	}

	/** Gives its place back to the one that p2 knows; once more does nothing. */
	void unregister() {
		slowToCheck = false;
		if (registered) {
			registered = false;
			registration.unregister();
		}
	}

	/** From now on nothing may be written. */
	void close() {
		closed = true;
	}

	/** The other family was put into the folder of dropped bundles. */
	void drop() {
		dropped = true;
	}

	/** Tells whether anybody asked for it. */
	boolean isOpened() {
		return opened > 0;
	}

	/** From now on a removal lasts until it is cancelled. */
	void slow() {
		slow = true;
	}

	/** From now on the look whether something may be changed lasts until it is let go: nobody can cancel it. */
	void slowToCheck() {
		slowToCheck = true;
	}

	/** Tells whether that look lasts, or did. */
	boolean isChecking() {
		return checking;
	}

	/** Lets it come to its end. */
	void quickToCheck() {
		slowToCheck = false;
	}

	/** From now on reading what is installed lasts until it is cancelled. */
	void slowToRead() {
		slowToRead = true;
	}

	/** Tells whether a reading lasts, or did. */
	boolean isReading() {
		return reading;
	}

	/** Reads at once again. */
	void quickToRead() {
		slowToRead = false;
	}

	/** Lets the removal that lasts come to its end. */
	void goOn() {
		slow = false;
	}

	private static Problem problem(String message) {
		return Problem.error("install.test", message, Place.NOWHERE);
	}

	@Override
	public Optional<Problem> refusal() {
		while (slowToCheck) {
			checking = true;
			Thread.onSpinWait();
		}
		return closed ? Optional.of(problem("/opt may not be written to.")) : Optional.empty();
	}

	@Override
	public Outcome<List<Unit>> installed(IProgressMonitor monitor) {
		while (slowToRead) {
			reading = true;
			if (monitor.isCanceled()) {
				return Outcome.failed(List.of());
			}
			Thread.onSpinWait();
		}
		return Outcome.of(List.copyOf(installed));
	}

	@Override
	public Outcome<List<Offer>> offers(String place, IProgressMonitor monitor) {
		return place.equals(PLACE)
				? Outcome.of(List.of(new Offer(NEWER, Standing.NEWER, FAMILY.version()), new Offer(OTHER, Standing.NEW, "")))
				: Outcome.failed(place.equals(BROKEN) ? List.of(problem("a.jar is no archive."), problem("There is nothing in " + BROKEN + "."))
						: List.of(problem(place + " cannot be reached.")));
	}

	@Override
	public Outcome<Change> install(String place, List<String> ids, Consent consent, IProgressMonitor monitor) {
		List<Unit> added = List.of(NEWER, OTHER).stream().filter(unit -> ids.contains(unit.id())).toList();
		if (!consent.agrees(new Consent.Question(added, List.of("plugins/org.chapterhouse.broadband_2.0.0.jar"), List.of()))) {
			return Outcome.failed(List.of());
		}
		List<Unit> removed = installed.stream().filter(unit -> ids.contains(unit.id())).toList();
		installed.removeAll(removed);
		installed.addAll(added);
		return Outcome.of(new Change(added, removed));
	}

	@Override
	public Outcome<Change> remove(List<String> ids, IProgressMonitor monitor) {
		while (slow) {
			if (monitor.isCanceled()) {
				return Outcome.failed(List.of());
			}
			Thread.onSpinWait();
		}
		List<Unit> removed = installed.stream().filter(unit -> ids.contains(unit.id())).toList();
		installed.removeAll(removed);
		return Outcome.of(new Change(List.of(), removed));
	}

	@Override
	public boolean isSomethingDropped() {
		return dropped;
	}

	@Override
	public Outcome<Change> followDropped(Consent consent, IProgressMonitor monitor) {
		return install("dropins", List.of(OTHER.id()), consent, monitor);
	}
}

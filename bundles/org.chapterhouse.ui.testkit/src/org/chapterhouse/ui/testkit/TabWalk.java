package org.chapterhouse.ui.testkit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/** Goes through a window with the Tab key, as people do who have no mouse, and listens to what is said of each control. */
public final class TabWalk {

	private static final int MOST_STEPS = 250;

	private final Robot robot;

	/** Makes a walk. */
	public TabWalk(Robot robot) {
		this.robot = robot;
	}

	/** Returns what people can do something with below a control: it carries an id, is seen and enabled. */
	public static List<Control> useful(Control root) {
		return all(root).toList();
	}

	private static Stream<Control> all(Control root) {
		if (root instanceof Text || root instanceof Button || root instanceof Link || root instanceof Combo || root instanceof Tree
				|| root instanceof Table || root instanceof ToolBar || root instanceof Spinner || root instanceof StyledText) {
			return root.getData("id") != null && root.isVisible() && root.isEnabled() && !isEmpty(root) ? Stream.of(root) : Stream.of();
		}
		if (root instanceof ExpandableComposite section && !section.isExpanded()) {
			return Stream.of();
		}
		return root instanceof Composite composite ? Arrays.stream(composite.getChildren()).flatMap(TabWalk::all) : Stream.of();
	}

	private static boolean isEmpty(Control control) {
		return control instanceof Combo combo && combo.getItemCount() == 0 && (combo.getStyle() & SWT.READ_ONLY) != 0
				|| control instanceof Link link && !link.getText().contains("<a>")
				|| control instanceof ToolBar bar && Arrays.stream(bar.getItems()).noneMatch(item -> item.isEnabled());
	}

	/** Returns the ids of what cannot be reached from the first of the useful controls; they must be several. */
	public List<Object> missed(Control root) {
		List<Control> wanted = useful(root);
		if (wanted.size() < 2) {
			throw new AssertionError("there is nothing to walk through: " + wanted);
		}
		Set<Control> reached = from(wanted.getFirst());
		return wanted.stream().filter(control -> !reached.contains(control)).map(TabWalk::id).toList();
	}

	/** Presses Tab until a control is reached at which the walk has been; those with several items take several steps. */
	private Set<Control> from(Control first) {
		first.getShell().forceActive();
		robot.until("focus", () -> first.forceFocus() && first.isFocusControl());
		Set<Control> reached = new LinkedHashSet<>();
		Control before = null;
		Control now = first;
		for (int step = 0; step < MOST_STEPS && now != null && (now == before || reached.add(now)); step++) {
			before = now;
			leave(now);
			robot.settle();
			now = robot.display().getFocusControl();
		}
		return reached;
	}

	/** A source takes Tab as a character; it is left with Ctrl and Tab. */
	private static void leave(Control control) {
		var key = new Event();
		key.character = SWT.TAB;
		key.keyCode = SWT.TAB;
		key.stateMask = control instanceof StyledText text && text.getEditable() ? SWT.CTRL : SWT.NONE;
		control.traverse(SWT.TRAVERSE_TAB_NEXT, key);
	}

	/** Returns the ids of the useful controls of which people who do not see them hear nothing. */
	public static List<Object> nameless(Control root) {
		return useful(root).stream().filter(control -> name(control).isBlank()).map(TabWalk::id).toList();
	}

	private static Object id(Control control) {
		return Objects.requireNonNull(control.getData("id"));
	}

	private static String name(Control control) {
		String own = switch (control) {
		case Button button -> button.getText();
		case Link link -> link.getText();
		case ToolBar bar -> Arrays.stream(bar.getItems()).allMatch(item -> !item.getText().isBlank() || item.getToolTipText() != null
				|| (item.getStyle() & SWT.SEPARATOR) != 0) ? "tools" : "";
		default -> label(control);
		};
		return own.isBlank() ? spoken(control) : own;
	}

	/** The label before a control is its name. */
	private static String label(Control control) {
		Control[] beside = control.getParent().getChildren();
		int at = Arrays.asList(beside).indexOf(control);
		return at > 0 && beside[at - 1] instanceof Label label ? label.getText() : "";
	}

	/** The platform has no way to ask for the name that programs like screen readers are given. */
	private static String spoken(Control control) {
		try {
			var field = org.eclipse.swt.accessibility.Accessible.class.getDeclaredField("accessibleListeners");
			field.setAccessible(true);
			Object listeners = field.get(control.getAccessible());
			var asked = new AccessibleEvent(control.getAccessible());
			if (listeners instanceof List<?> list) {
				list.stream().filter(AccessibleListener.class::isInstance).map(AccessibleListener.class::cast).forEach(one -> one.getName(asked));
			}
			return text(asked.result);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}
}

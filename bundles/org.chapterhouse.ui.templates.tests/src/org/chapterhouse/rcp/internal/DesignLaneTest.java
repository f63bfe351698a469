package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.design.Design;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** A save takes in changes that are still to be made, and waits for them only so long. */
@Timeout(60)
class DesignLaneTest {

	private static final String LANE = "org.chapterhouse.ui.templates.internal.design.DesignLane";
	private static final String XML = "<report xmlns=\"http://www.eclipse.org/birt/2005/design\" version=\"3.2.26\" id=\"1\"><body/></report>";

	private final Robot robot = Robot.ofWorkbench();
	private final List<String> told = new ArrayList<>();
	private final CountDownLatch gate = new CountDownLatch(1);
	private Object lane;
	private Path file;

	private Object make(Supplier<Optional<TemplateModel>> models) throws ReflectiveOperationException {
		Function<RuntimeException, Problem> failed = cause -> Problem.error("test", cause.toString(), Place.NOWHERE);
		Constructor<?> made = Platform.getBundle("org.chapterhouse.ui.templates").loadClass(LANE).getDeclaredConstructor(Display.class, Locale.class,
				String.class, Supplier.class, Function.class);
		made.setAccessible(true);
		return made.newInstance(robot.display(), Locale.ENGLISH, "test", models, failed);
	}

	@BeforeEach
	void beginAChangeThatLasts(@TempDir Path folder) throws ReflectiveOperationException {
		file = folder.resolve("some.rptdesign");
		Outcome<Design> read = Design.read(XML, file, Locale.ENGLISH);
		assertThat(read.problems()).isEmpty();
		Bundle bundle = Platform.getBundle("org.chapterhouse.ui.templates");
		lane = make(Optional::empty);
		call("follow", XML, file);
		Class<?> editing = bundle.loadClass(LANE + "$Editing");
		Object change = Proxy.newProxyInstance(editing.getClassLoader(), new Class<?>[] { editing }, (proxy, method, arguments) -> {
			gate.await();
			return Outcome.of("changed");
		});
		Consumer<Outcome<String>> then = outcome -> told.add(outcome.result().orElse(outcome.problems().toString()));
		call("change", read.result().orElseThrow().outline().key(), change, then);
	}

	@AfterEach
	void nothingWaits() {
		gate.countDown();
		call("stop");
	}

	private Object call(String name, Object... arguments) {
		try {
			for (Method method : lane.getClass().getDeclaredMethods()) {
				if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
					method.setAccessible(true);
					return method.invoke(lane, arguments);
				}
			}
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
		throw new AssertionError("no " + name);
	}

	@Test
	void whatLastsTooLongIsStillToBeMadeAfterwards() {
		call("finish", Duration.ofMillis(1));

		assertThat(told).isEmpty();
		assertThat(call("isChanging")).isEqualTo(true);
		gate.countDown();
		robot.until("change", () -> !told.isEmpty());
		assertThat(told).containsExactly("changed");
		assertThat(call("isChanging")).isEqualTo(false);
	}

	@Test
	void whatIsMadeInTimeIsThereAtOnceAndOnlyOnce() {
		gate.countDown();

		call("finish", Duration.ofSeconds(50));

		assertThat(told).containsExactly("changed");
		assertThat(call("isChanging")).isEqualTo(false);
		robot.settle();
		assertThat(told).hasSize(1);
	}

	@Test
	void theModelReadsTheTextBesideTheFormAndBeforeAnyChange() throws ReflectiveOperationException {
		gate.countDown();
		List<String> order = Collections.synchronizedList(new ArrayList<>());
		var starts = new CountDownLatch(1);
		var model = (TemplateModel) Proxy.newProxyInstance(TemplateModel.class.getClassLoader(), new Class<?>[] { TemplateModel.class },
				(proxy, method, arguments) -> {
					starts.await();
					order.add(method.getName() + (Display.getCurrent() == null ? "" : " in the thread of the display"));
					return new TemplateModel.Answer.Taken(XML);
				});
		call("stop");
		lane = make(() -> Optional.of(model));
		Consumer<Outcome<Design>> shown = outcome -> order.add("shown");
		call("read", XML, file, shown);

		call("prepare");

		Function<TemplateModel, String> question = asked -> {
			order.add("asked");
			return "";
		};
		Consumer<Outcome<String>> then = outcome -> order.add("told");
		call("askModel", question, then);
		robot.until("form", () -> order.contains("shown"));
		assertThat(order).containsExactly("shown");
		starts.countDown();
		robot.until("answer", () -> order.contains("told"));
		assertThat(order).containsExactly("shown", "read", "asked", "told");
	}

	@Test
	void withoutATextNoModelStarts() throws ReflectiveOperationException {
		gate.countDown();
		List<String> asked = Collections.synchronizedList(new ArrayList<>());
		call("stop");
		lane = make(() -> {
			asked.add("model");
			return Optional.empty();
		});

		call("prepare");
		Consumer<Outcome<String>> then = outcome -> told.add("told");
		Supplier<String> question = () -> "";
		call("ask", question, then);
		robot.until("answer", () -> told.contains("told"));

		assertThat(asked).isEmpty();
	}
}

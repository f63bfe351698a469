package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

	@BeforeEach
	void beginAChangeThatLasts(@TempDir Path folder) throws ReflectiveOperationException {
		Path file = folder.resolve("some.rptdesign");
		Outcome<Design> read = Design.read(XML, file, Locale.ENGLISH);
		assertThat(read.problems()).isEmpty();
		Function<RuntimeException, Problem> failed = cause -> Problem.error("test", cause.toString(), Place.NOWHERE);
		Bundle bundle = Platform.getBundle("org.chapterhouse.ui.templates");
		Constructor<?> made = bundle.loadClass(LANE).getDeclaredConstructor(Display.class, Locale.class, String.class, Supplier.class,
				Function.class);
		made.setAccessible(true);
		Supplier<Optional<TemplateModel>> noModel = Optional::empty;
		lane = made.newInstance(robot.display(), Locale.ENGLISH, "test", noModel, failed);
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
}

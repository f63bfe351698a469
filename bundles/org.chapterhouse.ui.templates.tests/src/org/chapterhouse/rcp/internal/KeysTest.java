package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;

import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

/** The page of keys speaks the language of the application, for all commands that the product has. */
class KeysTest {

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
	/** What has no other name in Chinese. */
	private static final String OURS = "Chapterhouse";

	private final Robot robot = Robot.ofWorkbench();

	/** Tells whether a command is one of a bundle that the product has; the tests bring others, such as those of version control, with them. */
	private static boolean isOfTheProduct(Command command) {
		return command.getId().matches(
				"org\\.(chapterhouse|eclipse\\.ui\\.(edit|file|window|navigate|views|help|ide|genericeditor|editors|project))\\..*");
	}

	@Test
	void commandsTheirCategoriesAndDescriptionsAreChinese() throws NotDefinedException {
		var english = new TreeSet<String>();
		int looked = 0;
		for (Command command : robot.window().getService(ICommandService.class).getDefinedCommands()) {
			if (isOfTheProduct(command)) {
				looked++;
				String category = command.getCategory().getName();
				String description = command.getDescription();
				boolean said = CHINESE.matcher(command.getName()).find() && (category.equals(OURS) || CHINESE.matcher(category).find())
						&& (description == null || description.isBlank() || CHINESE.matcher(description).find());
				if (!said) {
					english.add(command.getId() + ": " + command.getName() + " | " + category + " | " + description);
				}
			}
		}
		assertThat(english).isEmpty();
		assertThat(looked).isGreaterThan(150);
	}

	@Test
	void theUsualSchemeOfKeysIsChinese() throws NotDefinedException {
		assertThat(
				robot.window().getWorkbench().getService(IBindingService.class).getScheme("org.eclipse.ui.defaultAcceleratorConfiguration").getName())
				.isEqualTo("默认");
	}
}

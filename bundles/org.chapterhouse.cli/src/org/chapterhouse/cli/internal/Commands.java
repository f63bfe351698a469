package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command that the arguments name. */
final class Commands {

	private final Surroundings surroundings;

	Commands(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/** Returns the exit code. */
	int run(String... arguments) {
		Locale language = UserLanguage.of(List.of(arguments), surroundings.environment());
		var root = new RootCommand(surroundings.version());
		var desk = new Desk(surroundings, language, root);
		var out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
		CommandLine line = new CommandLine(root).addSubcommand("render", new RenderCommand(desk)).addSubcommand("facts", new FactsCommand(desk))
				.addSubcommand("check", new CheckCommand(desk)).addSubcommand("explain", new ExplainCommand(desk))
				.addSubcommand("compare", new CompareCommand(desk))
				.addSubcommand("chapters", new ChaptersCommand(desk)).addSubcommand("families", new FamiliesCommand(desk))
				.addSubcommand("texts", new CommandLine(new TextsCommand(desk)).addSubcommand("init", new TextsInitCommand(desk))
						.addSubcommand("accept", new TextsAcceptCommand(desk)))
				.addSubcommand("template",
						new CommandLine(new TemplateCommand()).addSubcommand("list", new TemplateListCommand(desk))
								.addSubcommand("export", new TemplateExportCommand(desk)).addSubcommand("check", new TemplateCheckCommand(desk)))
				.addSubcommand("new-chapter", new NewChapterCommand(desk)).addSubcommand("ui", new UiCommand(desk))
				.addSubcommand("data", new CommandLine(new DataCommand()).addSubcommand("template", new DataTemplateCommand(desk)));
		line.setResourceBundle(help(language)).setOut(out).setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
		line.setUsageHelpAutoWidth(true).setUsageHelpLongOptionsMaxWidth(30);
		line.setParameterExceptionHandler((problem, given) -> refuse(desk, problem))
				.setExecutionExceptionHandler((failure, command, parsed) -> fail(desk, failure));
		return line.execute(arguments);
	}

	private static int refuse(Desk desk, ParameterException problem) {
		desk.tell(Problem.error("usage", message(desk, problem), Place.NOWHERE));
		desk.say(desk.text("usage.help", "command", problem.getCommandLine().getCommandSpec().qualifiedName()));
		return ExitCode.USAGE;
	}

	private static String message(Desk desk, ParameterException problem) {
		if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			String argument = unmatched.getUnmatched().get(0);
			String what = argument.startsWith("-") ? "usage.option" : problem.getCommandLine().getSubcommands().isEmpty() ? "usage.argument"
					: "usage.command";
			List<String> near = unmatched.isUnknownOption() || what.equals("usage.command") ? unmatched.getSuggestions() : List.of();
			return desk.text(what, "argument", shown(argument))
					+ (near.isEmpty() ? "" : " " + desk.text("usage.near", "near", String.join(", ", near)));
		}
		if (problem instanceof MissingParameterException missing) {
			List<String> labels = missing.getMissing().stream().map(one -> one instanceof OptionSpec option ? option.longestName() : one.paramLabel())
					.toList();
			return desk.text("usage.missing", "what", String.join(", ", labels));
		}
		return String.valueOf(problem.getMessage());
	}

	/** An address that stands in the wrong place is shown no more than one in the right place. */
	private static String shown(String argument) {
		int address = Math.max(0, argument.toLowerCase(Locale.ROOT).indexOf("jdbc:"));
		return argument.substring(0, address) + DataLocation.shown(argument.substring(address));
	}

	private static int fail(Desk desk, Exception failure) {
		if (failure instanceof UsageError usage) {
			desk.tell(usage.problem());
			return usage.exit();
		}
		desk.failed("command", failure);
		desk.tell(Problem.error("internal", desk.text("internal", "type", failure.getClass().getSimpleName(), "reason",
				Objects.requireNonNullElse(failure.getMessage(), "")), Place.NOWHERE));
		return ExitCode.FAULTY;
	}

	private static PropertyResourceBundle help(Locale language) {
		String name = "help" + (language.equals(Locale.SIMPLIFIED_CHINESE) ? "_zh_CN" : "") + ".properties";
		try (InputStream in = Commands.class.getResourceAsStream(name)) {
			return new PropertyResourceBundle(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

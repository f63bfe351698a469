package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Passwords;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.duckdb.DuckDBDriver;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A database that is encrypted, from its connection to a report; its password stands nowhere but in secure storage. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConnectionTest {

	private static final String PASSWORD = "Geheim-7q3z-Wort";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final List<String> answered = new ArrayList<>();
	private Path file;
	private Path out;

	@BeforeAll
	void encryptTheSample(@TempDir Path root) throws SQLException, IOException {
		report.open();
		report.idle();
		report.close();
		file = root.resolve("月报.duckdb");
		out = Files.createDirectories(root.resolve("out"));
		Path sample = own().resolve("sample/leased-line-monthly");
		try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
				Statement statement = connection.createStatement();
				Stream<Path> files = Files.list(sample)) {
			statement.execute("SET force_mbedtls_unsafe = 'true'");
			statement.execute("ATTACH '" + file + "' AS made (ENCRYPTION_KEY '" + PASSWORD + "')");
			for (Path one : files.filter(Files::isRegularFile).toList()) {
				String name = one.getFileName().toString();
				statement.execute("CREATE TABLE made." + name.substring(0, name.indexOf('.')) + " AS SELECT * FROM '" + one + "'");
			}
		}
	}

	private static Path own() {
		return InstanceFolder.file("chapterhouse");
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	@Order(1)
	void aConnectionIsTriedAndAdded() {
		var told = new ArrayList<String>();
		report.command("org.chapterhouse.ui.open.connection", () -> {
			Text name = robot.control(Text.class, "connection.name");
			Shell dialog = name.getShell();
			Combo families = robot.control(Combo.class, "connection.family");
			robot.until("families", () -> families.getItemCount() > 0);
			SampleReport.choose(families, Arrays.stream(families.getItems()).filter(one -> one.contains("月报")).findFirst().orElseThrow());
			Text typed = robot.control(Text.class, "connection.file");
			typed.setText("jdbc:duckdb:" + file + "?password=" + PASSWORD);
			assertThat(says(dialog, "会原样保存并显示出来")).isTrue();
			assertThat(dialog.getDefaultButton().isEnabled()).isFalse();
			typed.setText(file.toString());
			assertThat(dialog.getDefaultButton().isEnabled()).isTrue();
			name.setText("加密的月报");
			Button test = robot.control(Button.class, "connection.test");
			SampleReport.push(test);
			robot.until("missing password", () -> says(dialog, "没有给出密码"));
			robot.control(Text.class, "connection.password").setText("falsch");
			SampleReport.push(test);
			robot.until("wrong password", () -> says(dialog, "用所给的密码打不开"));
			robot.control(Text.class, "connection.password").setText(PASSWORD);
			SampleReport.push(test);
			robot.until("database that opens", () -> says(dialog, "数据库可以打开"));
			told.add("opened");
			SampleReport.push(dialog.getDefaultButton());
		});

		assertThat(told).containsExactly("opened");
		robot.until("connection in the list", () -> connection() != null);
	}

	@Test
	@Order(8)
	void whatWasTriedLastIsTold() {
		var told = new ArrayList<Boolean>();
		report.command("org.chapterhouse.ui.open.connection", () -> {
			Combo families = robot.control(Combo.class, "connection.family");
			Shell dialog = families.getShell();
			robot.until("families", () -> families.getItemCount() > 0);
			SampleReport.choose(families, Arrays.stream(families.getItems()).filter(one -> one.contains("月报")).findFirst().orElseThrow());
			robot.control(Text.class, "connection.file").setText(file.toString());
			Text password = robot.control(Text.class, "connection.password");
			password.setText(PASSWORD);
			Button test = robot.control(Button.class, "connection.test");
			Turns.take(report, () -> SampleReport.push(test), () -> {
				password.setText("falsch");
				SampleReport.push(test);
			});
			told.add(says(dialog, "用所给的密码打不开"));
			told.add(says(dialog, "数据库可以打开"));
			password.setText(PASSWORD);
			told.add(says(dialog, "用所给的密码打不开"));
			SampleReport.push(test);
			robot.until("database that opens", () -> says(dialog, "数据库可以打开"));
			robot.control(Text.class, "connection.file").setText(file + "x");
			told.add(says(dialog, "数据库可以打开"));
			dialog.close();
		});
		assertThat(told).containsExactly(true, false, false, false);
	}

	/** Tells whether a dialog says something above its fields. */
	private boolean says(Shell dialog, String text) {
		return robot.find(control -> control.getShell() == dialog
				&& (control instanceof Text shown && shown.getText().contains(text)
						|| control instanceof Label label && label.getText().contains(text)))
				.isPresent();
	}

	private TreeItem connection() {
		return Arrays.stream(robot.control(Tree.class, "reports.tree").getItems()).flatMap(family -> Arrays.stream(family.getItems()))
				.filter(item -> item.getText().equals("加密的月报")).findFirst().orElse(null);
	}

	@Test
	@Order(2)
	void whereNoPasswordIsKnownItIsAskedForOnceAndRemembered() {
		SampleReport.expand(robot.control(Tree.class, "reports.tree"), connection());
		robot.until("periods", () -> connection().getItemCount() > 3);
		whenAsked("的密码：", () -> answer("falsch", false));
		choose("更改密码…");
		// the database refuses it, so it is asked for
		whenAsked("用所给的密码打不开", () -> answer(PASSWORD, true));
		robot.until("password that was asked for", () -> answered.size() == 2);
		robot.until("periods again", () -> connection().getItemCount() > 3);
	}

	/** Does something once a dialog asks for a password; the dialog may open at any time, and handles events itself. */
	private void whenAsked(String why, Runnable then) {
		robot.once(
				() -> robot.find(control -> "password.told".equals(control.getData("id")) && ((Label) control).getText().contains(why)).isPresent(),
				then);
	}

	private void answer(String password, boolean remember) {
		Text text = robot.control(Text.class, "password.text");
		text.setText(password);
		if (remember) {
			SampleReport.push(robot.control(Button.class, "password.remember"));
		}
		answered.add(password);
		SampleReport.push(text.getShell().getDefaultButton());
	}

	private void choose(String action) {
		Tree tree = robot.control(Tree.class, "reports.tree");
		tree.setSelection(connection());
		var event = new Event();
		event.item = connection();
		tree.notifyListeners(SWT.Selection, event);
		tree.getMenu().notifyListeners(SWT.Show, new Event());
		Arrays.stream(tree.getMenu().getItems()).filter(item -> item.getText().equals(action)).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	@Order(3)
	void aReportOfItIsMadeAndThePasswordStandsNowhere() throws IOException {
		report.open("jdbc:duckdb:" + file, "2017-04", "520000");
		robot.until("report", () -> report.editor().getTitle().contains("2017年4月"));
		report.idle();
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.pdf", "export.form.h5");
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		robot.until("report of it", () -> robot.find(control -> "export.close".equals(control.getData("id"))).isPresent());
		SampleReport.push(robot.control(Button.class, "export.close"));
		report.close();
		report.idle();

		assertThat(files(out)).isNotEmpty().allSatisfy(ConnectionTest::holdsNoPassword);
		assertThat(files(own().getParent())).isNotEmpty().allSatisfy(ConnectionTest::holdsNoPassword);
		holdsNoPassword(Platform.getLogFileLocation().toPath());
		Path storage = own().resolve("passwords.storage");
		assertThat(Files.readString(storage)).contains("password=", "AES_256");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own().resolve("passwords.key")))).isEqualTo("rw-------");
	}

	private static List<Path> files(Path folder) throws IOException {
		var files = new ArrayList<Path>();
		Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				files.add(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) {
				// the workbench writes files of its own and takes them away
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}

	private static void holdsNoPassword(Path file) {
		try {
			assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(PASSWORD);
		} catch (NoSuchFileException e) {
			// a log of which nothing was written, or a file of the workbench that is gone by now
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	@Order(4)
	void aReportOfAnAddressThatCarriesAPasswordIsRefused() {
		var told = new ArrayList<Boolean>();
		report.command("org.chapterhouse.ui.open.folder", () -> {
			Combo data = robot.control(Combo.class, "new.data");
			Combo families = robot.control(Combo.class, "new.family");
			robot.until("families", () -> families.getItemCount() > 0);
			data.setText("jdbc:duckdb:" + file + "?password=" + PASSWORD);
			told.add(says(data.getShell(), "会原样保存并显示出来"));
			told.add(data.getShell().getDefaultButton().isEnabled());
			data.setText("jdbc:duckdb:" + file);
			told.add(says(data.getShell(), "会原样保存并显示出来"));
			data.getShell().close();
		});
		assertThat(told).as("said, can be finished, said of an address without").containsExactly(true, false, false);
	}

	@Test
	@Order(5)
	void aStartLaterTheRememberedPasswordIsKnown() {
		var later = new Passwords(own(), PasswordsTest.unwatched(Desktop.get().workplace().log()));

		assertThat(later.of("jdbc:duckdb:" + file)).contains(PASSWORD);
		assertThat(later.of("jdbc:duckdb:other")).isEmpty();
	}

	@Test
	@Order(6)
	void listsShowNamesAndNoIds() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(robot.window().getShell(), "org.chapterhouse.ui.preferences.data", null,
				null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Table table = robot.control(Table.class, "settings.data");
		robot.until("name of the family", () -> Arrays.stream(table.getItems()).anyMatch(item -> item.getText(2).contains("月报")));
		dialog.close();

		report.command("org.chapterhouse.ui.open.welcome");
		assertThat(robot.control(Link.class, "welcome.recent").getText()).contains("2017年4月").doesNotContain("leased-line-monthly", "520000");
	}

	@Test
	@Order(7)
	void thePasswordIsForgottenWithTheLastFamilyThatTheDataStandFor() {
		Desktop desktop = Desktop.get();
		String location = "jdbc:duckdb:" + file;
		var first = new DataPlace("leased-line-monthly", location);
		var second = new DataPlace("another", location);
		desktop.remembered().add(second);

		desktop.remove(first);
		assertThat(known(desktop, location)).contains(PASSWORD);

		desktop.remove(second);
		robot.until("password that is forgotten", () -> known(desktop, location).isEmpty());
	}

	/** Storage is not looked at on the thread of the display. */
	private static Optional<String> known(Desktop desktop, String location) {
		return CompletableFuture.supplyAsync(() -> desktop.passwords().of(location), desktop.executor()).join();
	}
}

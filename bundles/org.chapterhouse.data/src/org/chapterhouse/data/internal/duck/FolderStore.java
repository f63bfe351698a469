package org.chapterhouse.data.internal.duck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.ProblemLog;
import org.chapterhouse.data.internal.SqlStore;
import org.chapterhouse.data.internal.folder.DataFile;
import org.chapterhouse.data.internal.folder.DataFolder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Opens a folder of CSV, XLSX and Parquet files. */
public final class FolderStore implements DataStoreProvider {

	@Override
	public boolean accepts(String location) {
		return !DataLocation.isAddress(location);
	}

	@Override
	public Outcome<DataStore> open(DataStoreRequest request, IProgressMonitor monitor) {
		Messages messages = Messages.beside(ProblemLog.class, request.language());
		try {
			Path folder = Path.of(request.location());
			if (Files.isRegularFile(folder)) {
				return failed(messages, "data.folder.file", request, String.valueOf(folder.toAbsolutePath().getParent()));
			}
			if (!Files.isDirectory(folder)) {
				return failed(messages, "data.folder.missing", request, "");
			}
			return Outcome.of(open(request, folder.toRealPath(), messages, monitor)).map(store -> store);
		} catch (NoSuchFileException e) {
			return failed(messages, "data.folder.changed", request, String.valueOf(e.getMessage()));
		} catch (IOException | SQLException e) {
			return failed(messages, "data.folder.unreadable", request, String.valueOf(e.getMessage()));
		} catch (InvalidPathException e) {
			return failed(messages, "data.folder.missing", request, "");
		}
	}

	private static Outcome<DataStore> failed(Messages messages, String code, DataStoreRequest request, String reason) {
		return Outcome.failed(Problem.error(code, messages.format(code, Map.of("location", request.location(), "reason", reason)),
				Place.file(request.location())));
	}

	private static DataStore open(DataStoreRequest request, Path folder, Messages messages, IProgressMonitor monitor)
			throws IOException, SQLException {
		List<OpenedSet> sets = OpenedSet.of(request);
		SubMonitor progress = SubMonitor.convert(monitor, sets.size() + 1);
		var log = new ProblemLog(messages, sets.stream().map(OpenedSet::id).toList(), request.problemLimit());
		Map<String, DataFile> files = new DataFolder(folder).find(sets, log);
		Path temp = request.tempFolder().toRealPath();
		DuckEngine engine = DuckEngine.start(files.values().stream().map(DataFile::path).toList(), temp);
		try {
			var tables = new DuckTables(engine.runner(), temp, log);
			var loader = new FileLoader(engine.runner(), temp, log);
			for (OpenedSet set : sets) {
				DataFile file = files.get(set.id());
				tables.add(set, file == null ? Optional.empty() : loader.load(set, file));
				progress.split(1);
			}
			tables.checkReferences();
			progress.split(1);
			return new SqlStore(request.location(), log.problems(), log::problems, new DuckDialect(), engine);
		} catch (IOException | SQLException | OperationCanceledException e) {
			engine.close();
			throw e;
		}
	}
}

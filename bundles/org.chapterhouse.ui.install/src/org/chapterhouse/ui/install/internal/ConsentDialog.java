package org.chapterhouse.ui.install.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Consent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks whether what nobody known has signed may be installed; lists the files. */
final class ConsentDialog extends AskDialog {

	private static final int WIDTH = 480;
	private static final int HEIGHT = 140;

	private final Consent.Question question;
	private final Messages messages;

	private ConsentDialog(@Nullable Shell parent, Consent.Question question, Messages messages) {
		super(parent, messages.text("consent.title"),
				messages.text("consent.text", "units",
						question.units().stream().map(unit -> unit.name() + " " + unit.version())
								.collect(Collectors.joining(messages.text("comma")))),
				messages.text("consent.yes"), messages.text("consent.no"));
		this.question = question;
		this.messages = messages;
	}

	/** Returns what asks on a display, from whatever thread. */
	static Consent on(Display display, Messages messages) {
		return question -> {
			var answer = new boolean[1];
			display.syncExec(() -> answer[0] = new ConsentDialog(display.getActiveShell(), question, messages).agrees());
			return answer[0];
		};
	}

	@Override
	protected @Nullable Control createCustomArea(@Nullable Composite parent) {
		var files = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		files.setText(Stream.of(part("consent.unsigned", question.unsigned().stream().map(ConsentDialog::fileName).toList()),
				part("consent.signers", question.signers())).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n")));
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(files);
		files.setData("id", "consent.files");
		return files;
	}

	private String part(String key, List<String> lines) {
		return lines.isEmpty() ? "" : messages.text(key) + "\n" + String.join("\n", lines);
	}

	private static String fileName(String path) {
		return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	}
}

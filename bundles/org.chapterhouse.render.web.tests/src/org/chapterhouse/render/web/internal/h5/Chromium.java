package org.chapterhouse.render.web.internal.h5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drives one tab of a Chromium without windows, through its remote debugging protocol. Used by one thread. */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
	private static final int SECONDS = 60;

	private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
	private final HttpClient client = HttpClient.newHttpClient();
	private final Path folder;
	private final Process process;
	private final WebSocket socket;
	private int calls;

	/** Starts a browser. */
	Chromium() throws IOException, InterruptedException {
		folder = Files.createTempDirectory("chromium");
		process = new ProcessBuilder(program().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
				"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
				"--remote-debugging-port=0", "--user-data-dir=" + folder, "about:blank").redirectErrorStream(true)
				.redirectOutput(folder.resolve("log").toFile()).start();
		socket = client.newWebSocketBuilder().buildAsync(tab(), new WebSocket.Listener() {
			private final StringBuilder text = new StringBuilder();

			@Override
			public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
				text.append(data);
				if (last) {
					answers.add(text.toString());
					text.setLength(0);
				}
				from.request(1);
				return null;
			}
		}).join();
		call("Page.enable", "");
	}

	private static Path program() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).flatMap(place -> NAMES.stream().map(Path.of(place)::resolve))
				.filter(Files::isExecutable).findFirst()
				.orElseThrow(() -> new IllegalStateException(
						"there is no Chromium; releng/prepare chromium installs it (Debian: apt-get install chromium)"));
	}

	private URI tab() throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		Path port = folder.resolve("DevToolsActivePort");
		while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
			if (System.nanoTime() > end || !process.isAlive()) {
				throw new IllegalStateException("Chromium does not start: " + Files.readString(folder.resolve("log")));
			}
			process.waitFor(50, TimeUnit.MILLISECONDS);
		}
		URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json");
		String tabs = client.send(HttpRequest.newBuilder(list).timeout(Duration.ofSeconds(SECONDS)).build(), BodyHandlers.ofString()).body();
		Matcher page = Pattern.compile("\"webSocketDebuggerUrl\": \"(ws:[^\"]+/page/[^\"]+)\"").matcher(tabs);
		if (!page.find()) {
			throw new IllegalStateException(tabs);
		}
		return URI.create(page.group(1));
	}

	/** Calls a method with parameters as JSON members; returns the answer. */
	String call(String method, String parameters) {
		int id = ++calls;
		socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}", true).join();
		try {
			for (String answer = answers.poll(SECONDS, TimeUnit.SECONDS); answer != null; answer = answers.poll(SECONDS, TimeUnit.SECONDS)) {
				if (answer.startsWith("{\"id\":" + id + ",")) {
					if (answer.contains("\"exceptionDetails\"") || answer.startsWith("{\"id\":" + id + ",\"error\"")) {
						throw new IllegalStateException(method + ": " + answer);
					}
					return answer;
				}
			}
			throw new IllegalStateException("no answer to " + method);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/** Gives the screen a size. */
	void screen(int width, int height) {
		call("Emulation.setDeviceMetricsOverride", "\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":2,\"mobile\":true");
	}

	/** Opens a file and waits until it is there with its fonts. */
	void open(Path file, String hash) {
		call("Page.navigate", "\"url\":\"about:blank\"");
		call("Page.navigate", "\"url\":\"" + file.toUri() + hash + "\"");
		until("location.protocol==='file:'&&document.readyState==='complete'");
		evaluate("document.fonts.ready.then(()=>'')");
	}

	/** Returns the text that an expression gives; a promise is waited for. */
	String evaluate(String expression) {
		String answer = call("Runtime.evaluate",
				"\"returnByValue\":true,\"awaitPromise\":true,\"expression\":\"Promise.resolve(" + escape(expression) + ").then(String)\"");
		Matcher value = Pattern.compile("\"value\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(answer);
		return value.find() ? unescape(value.group(1)) : answer;
	}

	/** Waits until an expression is true. */
	void until(String expression) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (!"true".equals(evaluate(expression))) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("never true: " + expression);
			}
		}
	}

	/** Presses a key. */
	void press(String key) {
		call("Input.dispatchKeyEvent", "\"type\":\"keyDown\",\"key\":\"" + key + "\"");
		call("Input.dispatchKeyEvent", "\"type\":\"keyUp\",\"key\":\"" + key + "\"");
	}

	/** Draws a finger across the screen. */
	void swipe(int from, int to, int y) {
		call("Emulation.setTouchEmulationEnabled", "\"enabled\":true");
		call("Input.dispatchTouchEvent", touch("touchStart", from, y));
		for (int step = 1; step <= 10; step++) {
			call("Input.dispatchTouchEvent", touch("touchMove", from + (to - from) * step / 10, y));
		}
		call("Input.dispatchTouchEvent", "\"type\":\"touchEnd\",\"touchPoints\":[]");
	}

	private static String touch(String type, int x, int y) {
		return "\"type\":\"" + type + "\",\"touchPoints\":[{\"x\":" + x + ",\"y\":" + y + "}]";
	}

	/** Returns what the screen shows, as PNG. */
	byte[] picture() {
		String answer = call("Page.captureScreenshot", "\"format\":\"png\"");
		int from = answer.indexOf("\"data\":\"") + 8;
		return Base64.getDecoder().decode(answer.substring(from, answer.indexOf('"', from)));
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", " ");
	}

	private static String unescape(String text) {
		String plain = Pattern.compile("\\\\u(\\p{XDigit}{4})").matcher(text)
				.replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
		return plain.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
	}

	@Override
	public void close() throws IOException, InterruptedException {
		socket.abort();
		process.descendants().forEach(ProcessHandle::destroy);
		process.destroy();
		if (!process.waitFor(10, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
		}
		client.close();
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		} catch (UncheckedIOException e) {
			// a child that ends a little later may still remove its own files
			folder.toFile().deleteOnExit();
		}
	}
}

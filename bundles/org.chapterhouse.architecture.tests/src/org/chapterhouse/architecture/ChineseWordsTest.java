package org.chapterhouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The Chinese words for people are of one kind: punctuation is full-width, and one thing has one word. */
class ChineseWordsTest {

	private static final String CHINESE = "_zh_CN.properties";
	/** Behind a Chinese character; the letter by which a menu is chosen stands in brackets of this kind everywhere. */
	private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}”）][?!:,;()](?!&\\w\\))");
	/** What people work with; others hold lists and files of a form of their own. */
	private static final Pattern INTERFACE = Pattern.compile("/org\\.chapterhouse\\.(ui|rcp|install|cli|design|zh)\\b");
	/** Words that have another beside them: a family, a bundle. */
	private static final Pattern SECOND_WORD = Pattern.compile("报告类型|插件");

	@Test
	void punctuationIsFullWidth() {
		assertThat(words()).filteredOn(line -> INTERFACE.matcher(line).find()).isNotEmpty().filteredOn(line -> HALF_WIDTH.matcher(line).find())
				.isEmpty();
	}

	@Test
	void oneThingHasOneWord() {
		assertThat(words()).filteredOn(line -> SECOND_WORD.matcher(line).find()).isEmpty();
	}

	/** Returns the lines of all files with Chinese words, each behind the name of its file. */
	private static List<String> words() {
		List<Path> files = Stream.of("bundles", "releng/translation").map(House.ROOT::resolve).flatMap(House::below)
				.filter(file -> file.toString().endsWith(CHINESE) && !House.ROOT.relativize(file).toString().matches(".*\\btarget\\b.*")).toList();
		assertThat(files).hasSizeGreaterThan(70);
		return files.stream().flatMap(file -> House.text(file).lines().map(line -> House.ROOT.relativize(file) + ": " + line)).toList();
	}
}

// Marks the figures of a page so that people can go from each to where it comes from. Only the preview runs this: published pages have no scripts.
// A function of the chapters as ShownFigures tells them of what people read as hint, and of what the preview knows the page by.
(function (chapters, hint, turn) {
	'use strict';
	if (!document.body || document.getElementById('chapterhouse-figures')) {
		return;
	}
	var TAG = 'chapterhouse-figure';
	var style = document.createElement('style');
	style.id = 'chapterhouse-figures';
	// an element of a name of its own: no rule of a style sheet means it
	style.textContent = TAG + '{cursor:pointer;text-decoration:underline 1px dotted transparent;text-underline-offset:.2em}'
		+ TAG + ':hover,' + TAG + ':focus{text-decoration-color:currentColor}' + TAG + ':focus{outline:1px dotted currentColor;outline-offset:1px}'
		+ '@media print{' + TAG + '{text-decoration:none}}';
	document.head.appendChild(style);

	function leaves() {
		return Array.prototype.filter.call(document.body.querySelectorAll('p,span,td,th,div,li,a'), function (element) {
			if (element.closest('nav,svg,a[href^="http"]')) {
				return false;
			}
			return element.textContent.trim() !== '' && Array.prototype.every.call(element.childNodes, function (node) {
				return node.nodeType === 3 || node.nodeName === 'BR';
			});
		});
	}

	var starts = chapters.map(function (chapter) {
		return { chapter: chapter, at: document.getElementById('chapter-' + chapter.id) };
	}).filter(function (start) {
		return start.at;
	});

	// the chapter that an element stands in; null before the first
	function chapterOf(element) {
		var found = null;
		starts.forEach(function (start) {
			if (start.at === element || start.at.compareDocumentPosition(element) & 4) {
				found = start.chapter;
			}
		});
		return found;
	}

	var first = null;

	function wrap(node, start, end, facts) {
		var range = document.createRange();
		range.setStart(node, start);
		range.setEnd(node, end);
		var figure = document.createElement(TAG);
		figure.setAttribute('data-fact', facts.join('\n'));
		figure.setAttribute('role', 'button');
		figure.setAttribute('tabindex', first ? '-1' : '0');
		figure.title = hint;
		range.surroundContents(figure);
		first = first || figure;
	}

	// marks parts of an element that holds nothing but texts and line breaks; from behind, so that places stay
	function mark(element, parts) {
		parts.sort(function (one, other) {
			return other[0] - one[0];
		});
		parts.forEach(function (part) {
			var before = 0;
			Array.prototype.some.call(element.childNodes, function (node) {
				var length = node.nodeType === 3 ? node.length : 0;
				if (length && part[0] >= before && part[1] <= before + length) {
					wrap(node, part[0] - before, part[1] - before, part[2]);
					return true;
				}
				before += length;
				return false;
			});
		});
	}

	function whole(element, fact) {
		var text = element.textContent;
		var start = text.length - text.trimStart().length;
		mark(element, [[start, text.trimEnd().length, [fact]]]);
	}

	function sentences(element, chapter) {
		var text = element.textContent;
		var parts = [];
		(chapter ? [chapter] : chapters).forEach(function (one) {
			one.sentences.forEach(function (sentence) {
				var at = text.indexOf(sentence.text);
				if (at < 0 || parts.some(function (part) {
					return part[0] < at + sentence.text.length && part[1] > at;
				})) {
					return;
				}
				sentence.figures.forEach(function (figure) {
					parts.push([at + figure[0], at + figure[1], figure[2]]);
				});
			});
		});
		mark(element, parts);
		return parts.length > 0;
	}

	// the cells of a row that stand in some elements, in order; what is no figure must be there, too, or the row is another
	function match(row, texts) {
		var pairs = [];
		var named = false;
		var names = false;
		var taken = {};
		row.forEach(function (cell) {
			var at = -1;
			for (var i = 0; i < texts.length && at < 0; i++) {
				if (!taken[i] && texts[i] === cell[0].trim() && cell[0].trim() !== '') {
					at = i;
				}
			}
			if (at >= 0) {
				taken[at] = true;
				pairs.push([at, cell[1]]);
			}
			if (!cell[1] && cell[0].trim() !== '') {
				names = true;
				named = named || at >= 0;
			}
		});
		return names && !named ? [] : pairs;
	}

	var free = [];
	var containers = [];
	leaves().forEach(function (element) {
		var chapter = chapterOf(element);
		if (sentences(element, chapter) || !chapter) {
			return;
		}
		var container = element.closest('tr,.cell');
		var entry = containers.filter(function (one) {
			return container && one.container === container;
		})[0];
		if (!entry) {
			entry = { container: container, chapter: chapter, elements: [] };
			containers.push(entry);
		}
		entry.elements.push(element);
	});
	var used = [];
	containers.forEach(function (entry) {
		var texts = entry.elements.map(function (element) {
			return element.textContent.trim();
		});
		var best = [];
		var from = null;
		entry.chapter.rows.forEach(function (row) {
			var pairs = match(row, texts);
			if (pairs.length > best.length || pairs.length === best.length && from && used.indexOf(from) >= 0 && used.indexOf(row) < 0) {
				best = pairs;
				from = row;
			}
		});
		if (from) {
			used.push(from);
		}
		var done = {};
		best.forEach(function (pair) {
			// a cell that shows no fact is done, too: its number is none of another row
			done[pair[0]] = true;
			if (pair[1]) {
				whole(entry.elements[pair[0]], pair[1]);
			}
		});
		entry.elements.forEach(function (element, at) {
			if (!done[at] && !element.closest('tr')) {
				free.push([element, entry.chapter]);
			}
		});
	});
	// a figure that stands alone is the fact that the chapter shows so, if only one is shown so
	free.forEach(function (pair) {
		var text = pair[0].textContent.trim();
		var facts = [];
		pair[1].rows.forEach(function (row) {
			row.forEach(function (cell) {
				if (cell[1] && cell[0].trim() === text && facts.indexOf(cell[1]) < 0) {
					facts.push(cell[1]);
				}
			});
		});
		if (facts.length === 1) {
			whole(pair[0], facts[0]);
		}
	});

	function figureOf(event) {
		return event.target.closest ? event.target.closest(TAG) : null;
	}

	function explain(event, figure) {
		event.preventDefault();
		event.stopPropagation();
		// an address that leads nowhere, which the preview takes: a page may forbid whatever else would ask for something
		location.href = 'chapterhouse-figure:' + turn + ':' + encodeURIComponent(figure.getAttribute('data-fact'));
	}

	document.addEventListener('click', function (event) {
		var figure = figureOf(event);
		if (figure) {
			explain(event, figure);
		}
	}, true);
	document.addEventListener('keydown', function (event) {
		var figure = figureOf(event);
		if (!figure) {
			return;
		}
		if (event.key === 'Enter' || event.key === ' ') {
			explain(event, figure);
		} else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
			var all = Array.prototype.slice.call(document.querySelectorAll(TAG));
			var next = all[all.indexOf(figure) + (event.key === 'ArrowRight' ? 1 : -1)];
			if (next) {
				event.preventDefault();
				figure.setAttribute('tabindex', '-1');
				next.setAttribute('tabindex', '0');
				next.focus();
			}
		}
	}, true);
})

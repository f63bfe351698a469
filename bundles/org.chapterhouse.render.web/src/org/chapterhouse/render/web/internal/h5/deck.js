(function () {
	'use strict';
	var root = document.documentElement, deck = document.querySelector('.deck'), pages = Array.prototype.slice.call(deck.children);
	var title = document.querySelector('.bar-title'), count = document.querySelector('.bar-count'), done = document.querySelector('.bar-progress i');
	var dots = document.querySelector('.dots'), back = document.querySelector('.back'), on = document.querySelector('.on');
	var lens = document.querySelector('.lens'), still = window.matchMedia('(prefers-reduced-motion: reduce)'), at = -1, waiting = 0;

	function place() {
		return Math.max(0, Math.min(pages.length - 1, Math.round(deck.scrollLeft / deck.clientWidth)));
	}

	function group(index) {
		return pages[index].dataset.title;
	}

	function show(index) {
		if (index === at) {
			return;
		}
		at = index;
		title.textContent = group(index);
		count.textContent = (index + 1) + '/' + pages.length;
		done.style.transform = 'scaleX(' + (index / Math.max(1, pages.length - 1)) + ')';
		root.dataset.page = pages[index].className.split(' ')[1];
		back.disabled = index === 0;
		on.disabled = index === pages.length - 1;
		var from = index, to = index;
		while (from > 0 && group(index) && group(from - 1) === group(index)) {
			from--;
		}
		while (to < pages.length - 1 && group(index) && group(to + 1) === group(index)) {
			to++;
		}
		dots.textContent = '';
		for (var i = from; to > from && i <= to; i++) {
			var dot = document.createElement('i');
			dot.className = i === index ? 'here' : '';
			dots.appendChild(dot);
		}
		pages.forEach(function (page, i) {
			page.classList.toggle('shown', i === index);
		});
		remember(false);
	}

	function remember(step) {
		try {
			history[step ? 'pushState' : 'replaceState'](null, '', '#' + pages[at].id);
		} catch (e) {
			// a page inside of another may not have a history
		}
	}

	function go(index, jump) {
		index = Math.max(0, Math.min(pages.length - 1, index));
		deck.scrollTo({ left: index * deck.clientWidth, behavior: jump || still.matches ? 'instant' : 'smooth' });
		if (jump || still.matches) {
			show(index);
		}
	}

	function find(hash) {
		var id = hash.slice(1);
		try {
			id = decodeURIComponent(id);
		} catch (e) {
			// not encoded
		}
		var target = id && document.getElementById(id), page = target && target.closest('.page');
		return page ? pages.indexOf(page) : -1;
	}

	root.classList.add('swipes');
	deck.addEventListener('scroll', function () {
		if (!waiting) {
			waiting = requestAnimationFrame(function () {
				waiting = 0;
				show(place());
			});
		}
	}, { passive: true });
	back.addEventListener('click', function () {
		go(at - 1);
	});
	on.addEventListener('click', function () {
		go(at + 1);
	});
	document.addEventListener('click', function (event) {
		var link = event.target.closest('a[href^="#"]'), index = link ? find(link.getAttribute('href')) : -1;
		if (index >= 0) {
			event.preventDefault();
			remember(true);
			go(index, true);
		}
		var chart = event.target.closest('.chart');
		if (chart && lens.showModal) {
			lens.lastElementChild.textContent = '';
			lens.lastElementChild.appendChild(chart.querySelector('.wide').cloneNode(true));
			lens.showModal();
		} else if (event.target.closest('.lens')) {
			lens.close();
		}
	});
	window.addEventListener('popstate', function () {
		var index = find(location.hash);
		go(index < 0 ? 0 : index, true);
	});
	document.addEventListener('keydown', function (event) {
		if (lens.open || event.altKey || event.ctrlKey || event.metaKey) {
			return;
		}
		var steps = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1, Home: -pages.length, End: pages.length }, step = steps[event.key];
		if (step) {
			event.preventDefault();
			go(at + step, Math.abs(step) > 1);
		}
	});
	window.addEventListener('resize', function () {
		go(at, true);
	});
	var first = find(location.hash);
	go(first < 0 ? 0 : first, true);
	window.addEventListener('load', function () {
		go(at, true);
	});
}());

# Start the desktop application; sourced by the launcher of the product.

# desktop_lacks: prints what the system lacks for a window; nothing if all is there
desktop_lacks() {
	[ "$(uname -s)" = Linux ] || return 0
	[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
		echo "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set (over ssh: ssh -X)"
	has_library libgtk-3.so.0 || echo "GTK is missing; install it (Debian and Ubuntu: apt-get install libgtk-3-0)"
	ls "$product"/plugins/org.eclipse.swt.gtk.linux."$(uname -m)"_*.jar >/dev/null 2>&1 || echo "it is not made for processors of this kind, $(uname -m)"
}

has_library() {
	for library in /usr/lib/*/"$1" /usr/lib64/"$1" /usr/lib/"$1" /lib/*/"$1" /lib64/"$1" /usr/local/lib/"$1"; do
		[ ! -e "$library" ] || return 0
	done
	{ ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null | grep -qF "$1"
}

# desktop_data: prints the folder that keeps a user's windows and preferences
desktop_data() {
	case $(uname -s) in
	Darwin) echo "${HOME:-/tmp}/Library/Application Support/chapterhouse/desktop" ;;
	*) echo "${XDG_DATA_HOME:-${HOME:-${TMPDIR:-/tmp}}/.local/share}/chapterhouse/desktop" ;;
	esac
}

# desktop_language ASKED: prints the language to speak as an option of the framework: the one asked for, else the one kept as a preference; nothing if none is
desktop_language() {
	asked=$1
	[ -n "$asked" ] || ! read -r asked 2>/dev/null <"$(desktop_data)/language" || :
	case $asked in
	zh*) echo zh_CN ;;
	en*) echo en ;;
	esac
}

# desktop_entry COMMAND ICON: prints an entry for a menu of applications
desktop_entry() {
	cat <<-ENTRY
		[Desktop Entry]
		Type=Application
		Name=Chapterhouse
		Comment=Make reports out of chapters
		Comment[zh_CN]=由章节生成报告
		Exec="$(printf %s "$1" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')" ui
		Icon=$(printf %s "$2" | sed 's/\\/\\\\/g')
		Categories=Office;
		StartupWMClass=Chapterhouse
	ENTRY
}

# desktop_run COMMAND...: runs the application and ends it with the script; returns its exit code
desktop_run() {
	child=
	trap '[ -z "$child" ] || kill "$child" 2>/dev/null' INT TERM HUP
	"$@" &
	child=$!
	code=0
	wait "$child" || code=$?
	# a signal ends the waiting before the application has ended
	! kill -0 "$child" 2>/dev/null || { code=0; wait "$child" || code=$?; }
	return "$code"
}

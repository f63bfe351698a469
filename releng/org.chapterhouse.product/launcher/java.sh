# Find a Java to build or to run with; sourced by ./mvnw and by the launcher of the product.
#
# Sets CHAPTERHOUSE_JAVA to a java of version 21 or newer. The newest one wins among those of the system, except that
# JAVA_HOME, when it is new enough, is the user's word and wins over them; the one of an image (releng/app-image), in
# lib/runtime beside the product in lib/app, wins over all. "need_jdk" also asks for a compiler beside it.

java_major() {
	# The release file is read without starting a JVM; a java without one is asked.
	if [ -r "$1/release" ]; then
		sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' "$1/release"
	elif [ -x "$1/bin/java" ]; then
		"$1/bin/java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1
	fi
}

java_fits() {
	[ -x "$1/bin/java" ] || return 1
	[ "$need_jdk" = no ] || [ -x "$1/bin/javac" ] || return 1
	fits_major=$(java_major "$1")
	[ "${fits_major:-0}" -ge 21 ]
}

find_java() {
	need_jdk=${1:-no}
	CHAPTERHOUSE_JAVA=
	case ${product:-} in
	*/lib/app)
		if java_fits "${product%/app}/runtime"; then
			CHAPTERHOUSE_JAVA=${product%/app}/runtime
			return 0
		fi
		;;
	esac
	if [ -n "${JAVA_HOME:-}" ] && java_fits "$JAVA_HOME"; then
		CHAPTERHOUSE_JAVA=$JAVA_HOME
		return 0
	fi
	found_major=0
	on_path=$(command -v java 2>/dev/null)
	while [ -h "$on_path" ]; do
		link=$(readlink "$on_path")
		case $link in
		/*) on_path=$link ;;
		*) on_path=$(dirname "$on_path")/$link ;;
		esac
	done
	for home in "${on_path%/bin/java}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
		/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
		"${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
		if [ -n "$home" ] && java_fits "$home" && [ "$fits_major" -gt "$found_major" ]; then
			CHAPTERHOUSE_JAVA=$home
			found_major=$fits_major
		fi
	done
	[ -n "$CHAPTERHOUSE_JAVA" ]
}

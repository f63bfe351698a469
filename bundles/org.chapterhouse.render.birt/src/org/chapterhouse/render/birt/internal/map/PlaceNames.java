package org.chapterhouse.render.birt.internal.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what belongs to the name of a place, however it is written: 务川县 and 务川仡佬族苗族自治县, 遵义 and 遵义市. A short form that would fit two places fits none. Used by one
 * thread.
 */
final class PlaceNames<T> {

	private static final Pattern KIND = Pattern.compile("(自治县|自治州|自治旗|自治区|特区|林区|地区|新区|县|区|市|州|盟|旗|省)$");
	private static final Pattern NATIONALITIES = Pattern
			.compile("(?<=..)(各|(?:(?:蒙古|维吾尔|布依|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克"
					+ "|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|朝鲜|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|京)族)+)$");

	private final Map<String, T> whole = new HashMap<>();
	private final Map<String, T> bare = new HashMap<>();
	private final Set<String> ambiguous = new HashSet<>();

	void add(String name, T value) {
		whole.putIfAbsent(name, value);
		String key = bare(name);
		if (bare.putIfAbsent(key, value) != null) {
			ambiguous.add(key);
		}
	}

	Optional<T> find(String name) {
		T exact = whole.get(name.strip());
		if (exact != null) {
			return Optional.of(exact);
		}
		String key = bare(name);
		return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(bare.get(key));
	}

	/** Returns a name without what it is and which nationalities it is of: 黔东南苗族侗族自治州 is 黔东南. Names of two characters stay whole. */
	static String bare(String name) {
		String key = name.strip();
		String kindless = KIND.matcher(key).replaceFirst("");
		if (kindless.length() < 2) {
			return key;
		}
		return NATIONALITIES.matcher(kindless).replaceFirst("");
	}
}

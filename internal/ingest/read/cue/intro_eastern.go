package cue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// easternOutlets end the names of outlets in Japanese and Korean.
var easternOutlets = []string{"新聞", "テレビ", "放送", "通信", "ニュース", "ラジオ", "新報", "社", "일보", "신문", "방송", "뉴스", "통신", "경제", "라디오", "타임스"}

// EasternOutlet reports whether a name ends as outlets' names do in Japanese and Korean.
func EasternOutlet(s string) bool {
	return slices.ContainsFunc(easternOutlets, func(end string) bool { return strings.HasSuffix(s, end) })
}

// eastern reports whether the first letter beyond ASCII among the first ones of a text is Chinese, Japanese or Korean: "NHKの", "KBS 박수로".
func eastern(s string) bool {
	const looked = 40 // bytes
	for i := range s {
		if i > looked {
			break
		}
		if s[i] >= utf8.RuneSelf {
			return unicode.In(firstRune(s[i:]), unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
		}
	}
	return false
}

// introEastern reads "潮新聞の佐々木です" and "바다방송 이수민입니다" in the first two sentences.
func introEastern(s string, known func(string) bool) (Intro, bool) {
	from := 0
	if end := strings.IndexByte(s, ')'); end > 0 && s[0] == '(' && strings.HasSuffix(s[:end], " 기자") {
		if name, outlet, ok := easternNames(s[1:end], known); ok {
			return introWith(s, 1, name, outlet), true // "(파도일보 김하늘 기자) 언제 ..."
		}
	}
	for range 2 {
		end, size := strings.Index(s[from:], "。"), len("。")
		if end < 0 {
			if end, size = strings.IndexAny(s[from:], ".?!"), 1; end >= 0 && from+end+1 < len(s) && s[from+end+1] != ' ' {
				break
			}
		}
		if end < 0 {
			break
		}
		if name, outlet, ok := easternNames(s[from:from+end], known); ok {
			return introWith(s, from, name, outlet), true
		}
		from += end + size
	}
	return Intro{}, false
}

func easternNames(s string, known func(string) bool) (name, outlet string, ok bool) {
	for _, end := range []string{"と申します", "でございます", "です", " 기자라고 합니다", " 기자입니다", "입니다", " 기자"} {
		before, cut := strings.CutSuffix(strings.TrimSpace(s), end)
		if !cut {
			continue
		}
		i := strings.LastIndex(before, "の")
		size := len("の")
		if unicode.Is(unicode.Hangul, lastRune(before)) {
			i, size = strings.LastIndexByte(before, ' '), 1
		}
		if i < 1 {
			return "", "", false
		}
		outlet, name = strings.TrimSpace(before[:i]), before[i+size:]
		if size == 1 {
			outlet = strings.TrimSuffix(strings.TrimPrefix(outlet, "저는 "), "의")
		}
		if k := strings.LastIndexAny(outlet, "、，,"); k >= 0 {
			_, w := utf8.DecodeRuneInString(outlet[k:])
			outlet = strings.TrimSpace(outlet[k+w:])
		}
		n := utf8.RuneCountInString(name)
		is := known(outlet) || acronym.MatchString(outlet) || EasternOutlet(outlet) || strings.HasPrefix(end, " 기자") && !strings.Contains(outlet, " ")
		return name, outlet, is && n >= 1 && n <= 5 && utf8.RuneCountInString(outlet) <= 14
	}
	return "", "", false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
